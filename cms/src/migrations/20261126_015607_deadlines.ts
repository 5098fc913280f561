import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_deadlines_dueat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_deadlines_extendedto_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_deadlines_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_deadlines_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_deadlines_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__deadlines_v_version_dueat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__deadlines_v_version_extendedto_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__deadlines_v_version_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__deadlines_v_version_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__deadlines_v_version_status" AS ENUM('draft', 'published');
  ALTER TYPE "public"."enum_navigation_items_section" ADD VALUE '/deadlines/' BEFORE '/identified-schools/';
  ALTER TYPE "public"."enum__navigation_v_version_items_section" ADD VALUE '/deadlines/' BEFORE '/identified-schools/';
  CREATE TABLE "deadlines" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"opens_on" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"dueat_tz" "enum_deadlines_dueat_tz" DEFAULT 'America/Chicago',
  	"extended_to" timestamp(3) with time zone,
  	"extendedto_tz" "enum_deadlines_extendedto_tz" DEFAULT 'America/Chicago',
  	"summary" varchar,
  	"body" jsonb,
  	"link" varchar,
  	"closed" boolean DEFAULT false,
  	"contact_id" uuid,
  	"slug" varchar,
  	"go_live_at" timestamp(3) with time zone,
  	"goliveat_tz" "enum_deadlines_goliveat_tz" DEFAULT 'America/Chicago',
  	"withdraw_at" timestamp(3) with time zone,
  	"withdrawat_tz" "enum_deadlines_withdrawat_tz" DEFAULT 'America/Chicago',
  	"first_published_at" timestamp(3) with time zone,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_deadlines_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "deadlines_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"school_categories_id" uuid
  );
  
  CREATE TABLE "_deadlines_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_opens_on" timestamp(3) with time zone,
  	"version_due_at" timestamp(3) with time zone,
  	"version_dueat_tz" "enum__deadlines_v_version_dueat_tz" DEFAULT 'America/Chicago',
  	"version_extended_to" timestamp(3) with time zone,
  	"version_extendedto_tz" "enum__deadlines_v_version_extendedto_tz" DEFAULT 'America/Chicago',
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_link" varchar,
  	"version_closed" boolean DEFAULT false,
  	"version_contact_id" uuid,
  	"version_slug" varchar,
  	"version_go_live_at" timestamp(3) with time zone,
  	"version_goliveat_tz" "enum__deadlines_v_version_goliveat_tz" DEFAULT 'America/Chicago',
  	"version_withdraw_at" timestamp(3) with time zone,
  	"version_withdrawat_tz" "enum__deadlines_v_version_withdrawat_tz" DEFAULT 'America/Chicago',
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_by_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__deadlines_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_deadlines_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"school_categories_id" uuid
  );
  
  ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deadlines_rels" ADD CONSTRAINT "deadlines_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."deadlines"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "deadlines_rels" ADD CONSTRAINT "deadlines_rels_school_categories_fk" FOREIGN KEY ("school_categories_id") REFERENCES "public"."school_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_deadlines_v" ADD CONSTRAINT "_deadlines_v_parent_id_deadlines_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."deadlines"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_deadlines_v" ADD CONSTRAINT "_deadlines_v_version_contact_id_contacts_id_fk" FOREIGN KEY ("version_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_deadlines_v" ADD CONSTRAINT "_deadlines_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_deadlines_v_rels" ADD CONSTRAINT "_deadlines_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_deadlines_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_deadlines_v_rels" ADD CONSTRAINT "_deadlines_v_rels_school_categories_fk" FOREIGN KEY ("school_categories_id") REFERENCES "public"."school_categories"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "deadlines_contact_idx" ON "deadlines" USING btree ("contact_id");
  CREATE INDEX "deadlines_slug_idx" ON "deadlines" USING btree ("slug");
  CREATE INDEX "deadlines_updated_by_idx" ON "deadlines" USING btree ("updated_by_id");
  CREATE INDEX "deadlines_updated_at_idx" ON "deadlines" USING btree ("updated_at");
  CREATE INDEX "deadlines_created_at_idx" ON "deadlines" USING btree ("created_at");
  CREATE INDEX "deadlines_deleted_at_idx" ON "deadlines" USING btree ("deleted_at");
  CREATE INDEX "deadlines__status_idx" ON "deadlines" USING btree ("_status");
  CREATE INDEX "deadlines_rels_order_idx" ON "deadlines_rels" USING btree ("order");
  CREATE INDEX "deadlines_rels_parent_idx" ON "deadlines_rels" USING btree ("parent_id");
  CREATE INDEX "deadlines_rels_path_idx" ON "deadlines_rels" USING btree ("path");
  CREATE INDEX "deadlines_rels_school_categories_id_idx" ON "deadlines_rels" USING btree ("school_categories_id");
  CREATE INDEX "_deadlines_v_parent_idx" ON "_deadlines_v" USING btree ("parent_id");
  CREATE INDEX "_deadlines_v_version_version_contact_idx" ON "_deadlines_v" USING btree ("version_contact_id");
  CREATE INDEX "_deadlines_v_version_version_slug_idx" ON "_deadlines_v" USING btree ("version_slug");
  CREATE INDEX "_deadlines_v_version_version_updated_by_idx" ON "_deadlines_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_deadlines_v_version_version_updated_at_idx" ON "_deadlines_v" USING btree ("version_updated_at");
  CREATE INDEX "_deadlines_v_version_version_created_at_idx" ON "_deadlines_v" USING btree ("version_created_at");
  CREATE INDEX "_deadlines_v_version_version_deleted_at_idx" ON "_deadlines_v" USING btree ("version_deleted_at");
  CREATE INDEX "_deadlines_v_version_version__status_idx" ON "_deadlines_v" USING btree ("version__status");
  CREATE INDEX "_deadlines_v_created_at_idx" ON "_deadlines_v" USING btree ("created_at");
  CREATE INDEX "_deadlines_v_updated_at_idx" ON "_deadlines_v" USING btree ("updated_at");
  CREATE INDEX "_deadlines_v_latest_idx" ON "_deadlines_v" USING btree ("latest");
  CREATE INDEX "_deadlines_v_autosave_idx" ON "_deadlines_v" USING btree ("autosave");
  CREATE INDEX "_deadlines_v_rels_order_idx" ON "_deadlines_v_rels" USING btree ("order");
  CREATE INDEX "_deadlines_v_rels_parent_idx" ON "_deadlines_v_rels" USING btree ("parent_id");
  CREATE INDEX "_deadlines_v_rels_path_idx" ON "_deadlines_v_rels" USING btree ("path");
  CREATE INDEX "_deadlines_v_rels_school_categories_id_idx" ON "_deadlines_v_rels" USING btree ("school_categories_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "deadlines" CASCADE;
  DROP TABLE "deadlines_rels" CASCADE;
  DROP TABLE "_deadlines_v" CASCADE;
  DROP TABLE "_deadlines_v_rels" CASCADE;
  ALTER TABLE "navigation_items" ALTER COLUMN "section" SET DATA TYPE text;
  DROP TYPE "public"."enum_navigation_items_section";
  CREATE TYPE "public"."enum_navigation_items_section" AS ENUM('/webinars/', '/conferences/', '/identified-schools/', '/faqs/', '/glossary/', '/contacts/');
  ALTER TABLE "navigation_items" ALTER COLUMN "section" SET DATA TYPE "public"."enum_navigation_items_section" USING "section"::"public"."enum_navigation_items_section";
  ALTER TABLE "_navigation_v_version_items" ALTER COLUMN "section" SET DATA TYPE text;
  DROP TYPE "public"."enum__navigation_v_version_items_section";
  CREATE TYPE "public"."enum__navigation_v_version_items_section" AS ENUM('/webinars/', '/conferences/', '/identified-schools/', '/faqs/', '/glossary/', '/contacts/');
  ALTER TABLE "_navigation_v_version_items" ALTER COLUMN "section" SET DATA TYPE "public"."enum__navigation_v_version_items_section" USING "section"::"public"."enum__navigation_v_version_items_section";
  DROP TYPE "public"."enum_deadlines_dueat_tz";
  DROP TYPE "public"."enum_deadlines_extendedto_tz";
  DROP TYPE "public"."enum_deadlines_goliveat_tz";
  DROP TYPE "public"."enum_deadlines_withdrawat_tz";
  DROP TYPE "public"."enum_deadlines_status";
  DROP TYPE "public"."enum__deadlines_v_version_dueat_tz";
  DROP TYPE "public"."enum__deadlines_v_version_extendedto_tz";
  DROP TYPE "public"."enum__deadlines_v_version_goliveat_tz";
  DROP TYPE "public"."enum__deadlines_v_version_withdrawat_tz";
  DROP TYPE "public"."enum__deadlines_v_version_status";`)
}
