import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_bundles_globals" AS ENUM('accessibility', 'home', 'navigation', 'notice', 'site-settings');
  CREATE TYPE "public"."enum_bundles_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_bundles_state" AS ENUM('open', 'published', 'taken-back');
  CREATE TABLE "bundle_claims" (
  	"document" text PRIMARY KEY NOT NULL,
  	"bundle" uuid NOT NULL
  );
  
  CREATE TABLE "bundle_publications" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"bundle" uuid NOT NULL,
  	"published_at" timestamp (3) with time zone NOT NULL,
  	"go_live_at" timestamp (3) with time zone,
  	"written" jsonb NOT NULL,
  	"moved" jsonb NOT NULL,
  	"taken_back_at" timestamp (3) with time zone
  );
  
  CREATE TABLE "bundles_globals" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_bundles_globals",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "bundles" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"note" varchar,
  	"go_live_at" timestamp(3) with time zone,
  	"goliveat_tz" "enum_bundles_goliveat_tz" DEFAULT 'America/Chicago',
  	"state" "enum_bundles_state" DEFAULT 'open',
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "bundles_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"pages_id" uuid,
  	"webinars_id" uuid,
  	"conferences_id" uuid,
  	"deadlines_id" uuid,
  	"school_categories_id" uuid,
  	"faqs_id" uuid,
  	"glossary_terms_id" uuid,
  	"contacts_id" uuid,
  	"districts_id" uuid,
  	"schools_id" uuid
  );
  
  ALTER TABLE "bundles_globals" ADD CONSTRAINT "bundles_globals_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."bundles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles" ADD CONSTRAINT "bundles_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."bundles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_webinars_fk" FOREIGN KEY ("webinars_id") REFERENCES "public"."webinars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_conferences_fk" FOREIGN KEY ("conferences_id") REFERENCES "public"."conferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_deadlines_fk" FOREIGN KEY ("deadlines_id") REFERENCES "public"."deadlines"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_school_categories_fk" FOREIGN KEY ("school_categories_id") REFERENCES "public"."school_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_glossary_terms_fk" FOREIGN KEY ("glossary_terms_id") REFERENCES "public"."glossary_terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_contacts_fk" FOREIGN KEY ("contacts_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_districts_fk" FOREIGN KEY ("districts_id") REFERENCES "public"."districts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "bundles_rels" ADD CONSTRAINT "bundles_rels_schools_fk" FOREIGN KEY ("schools_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "bundle_claims_bundle_idx" ON "bundle_claims" USING btree ("bundle");
  CREATE UNIQUE INDEX "bundle_publications_standing_idx" ON "bundle_publications" USING btree ("bundle") WHERE "bundle_publications"."taken_back_at" is null;
  CREATE INDEX "bundle_publications_go_live_at_idx" ON "bundle_publications" USING btree ("go_live_at");
  CREATE INDEX "bundles_globals_order_idx" ON "bundles_globals" USING btree ("order");
  CREATE INDEX "bundles_globals_parent_idx" ON "bundles_globals" USING btree ("parent_id");
  CREATE INDEX "bundles_state_idx" ON "bundles" USING btree ("state");
  CREATE INDEX "bundles_updated_by_idx" ON "bundles" USING btree ("updated_by_id");
  CREATE INDEX "bundles_updated_at_idx" ON "bundles" USING btree ("updated_at");
  CREATE INDEX "bundles_created_at_idx" ON "bundles" USING btree ("created_at");
  CREATE INDEX "bundles_rels_order_idx" ON "bundles_rels" USING btree ("order");
  CREATE INDEX "bundles_rels_parent_idx" ON "bundles_rels" USING btree ("parent_id");
  CREATE INDEX "bundles_rels_path_idx" ON "bundles_rels" USING btree ("path");
  CREATE INDEX "bundles_rels_pages_id_idx" ON "bundles_rels" USING btree ("pages_id");
  CREATE INDEX "bundles_rels_webinars_id_idx" ON "bundles_rels" USING btree ("webinars_id");
  CREATE INDEX "bundles_rels_conferences_id_idx" ON "bundles_rels" USING btree ("conferences_id");
  CREATE INDEX "bundles_rels_deadlines_id_idx" ON "bundles_rels" USING btree ("deadlines_id");
  CREATE INDEX "bundles_rels_school_categories_id_idx" ON "bundles_rels" USING btree ("school_categories_id");
  CREATE INDEX "bundles_rels_faqs_id_idx" ON "bundles_rels" USING btree ("faqs_id");
  CREATE INDEX "bundles_rels_glossary_terms_id_idx" ON "bundles_rels" USING btree ("glossary_terms_id");
  CREATE INDEX "bundles_rels_contacts_id_idx" ON "bundles_rels" USING btree ("contacts_id");
  CREATE INDEX "bundles_rels_districts_id_idx" ON "bundles_rels" USING btree ("districts_id");
  CREATE INDEX "bundles_rels_schools_id_idx" ON "bundles_rels" USING btree ("schools_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "bundle_claims" CASCADE;
  DROP TABLE "bundle_publications" CASCADE;
  DROP TABLE "bundles_globals" CASCADE;
  DROP TABLE "bundles" CASCADE;
  DROP TABLE "bundles_rels" CASCADE;
  DROP TYPE "public"."enum_bundles_globals";
  DROP TYPE "public"."enum_bundles_goliveat_tz";
  DROP TYPE "public"."enum_bundles_state";`)
}
