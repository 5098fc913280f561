import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_districts_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_districts_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_districts_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__districts_v_version_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__districts_v_version_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__districts_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_schools_state" AS ENUM('open', 'closed', 'merged');
  CREATE TYPE "public"."enum_schools_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_schools_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_schools_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__schools_v_version_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__schools_v_version_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__schools_v_version_status" AS ENUM('draft', 'published');
  CREATE TABLE "districts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"number" varchar,
  	"contact_id" uuid,
  	"slug" varchar,
  	"go_live_at" timestamp(3) with time zone,
  	"goliveat_tz" "enum_districts_goliveat_tz" DEFAULT 'America/Chicago',
  	"withdraw_at" timestamp(3) with time zone,
  	"withdrawat_tz" "enum_districts_withdrawat_tz" DEFAULT 'America/Chicago',
  	"first_published_at" timestamp(3) with time zone,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_districts_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_districts_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_name" varchar,
  	"version_number" varchar,
  	"version_contact_id" uuid,
  	"version_slug" varchar,
  	"version_go_live_at" timestamp(3) with time zone,
  	"version_goliveat_tz" "enum__districts_v_version_goliveat_tz" DEFAULT 'America/Chicago',
  	"version_withdraw_at" timestamp(3) with time zone,
  	"version_withdrawat_tz" "enum__districts_v_version_withdrawat_tz" DEFAULT 'America/Chicago',
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_by_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__districts_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "schools_identifications" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"category_id" uuid,
  	"school_year" varchar,
  	"reason" varchar,
  	"entered_on" timestamp(3) with time zone,
  	"exited_on" timestamp(3) with time zone,
  	"held" boolean DEFAULT false
  );
  
  CREATE TABLE "schools" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"number" varchar,
  	"district_id" uuid,
  	"nces_id" varchar,
  	"grades" varchar,
  	"status" "enum_schools_state" DEFAULT 'open',
  	"merged_into_id" uuid,
  	"slug" varchar,
  	"go_live_at" timestamp(3) with time zone,
  	"goliveat_tz" "enum_schools_goliveat_tz" DEFAULT 'America/Chicago',
  	"withdraw_at" timestamp(3) with time zone,
  	"withdrawat_tz" "enum_schools_withdrawat_tz" DEFAULT 'America/Chicago',
  	"first_published_at" timestamp(3) with time zone,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_schools_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "schools_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_schools_v_version_identifications" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"category_id" uuid,
  	"school_year" varchar,
  	"reason" varchar,
  	"entered_on" timestamp(3) with time zone,
  	"exited_on" timestamp(3) with time zone,
  	"held" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_schools_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_name" varchar,
  	"version_number" varchar,
  	"version_district_id" uuid,
  	"version_nces_id" varchar,
  	"version_grades" varchar,
  	"version_status" "enum_schools_state" DEFAULT 'open',
  	"version_merged_into_id" uuid,
  	"version_slug" varchar,
  	"version_go_live_at" timestamp(3) with time zone,
  	"version_goliveat_tz" "enum__schools_v_version_goliveat_tz" DEFAULT 'America/Chicago',
  	"version_withdraw_at" timestamp(3) with time zone,
  	"version_withdrawat_tz" "enum__schools_v_version_withdrawat_tz" DEFAULT 'America/Chicago',
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_by_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__schools_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_schools_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  DROP INDEX "webinars_slug_idx";
  DROP INDEX "conferences_slug_idx";
  DROP INDEX "pages_slug_idx";
  DROP INDEX "school_categories_slug_idx";
  ALTER TABLE "media" ADD COLUMN "deleted_at" timestamp(3) with time zone;
  ALTER TABLE "districts" ADD CONSTRAINT "districts_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "districts" ADD CONSTRAINT "districts_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_districts_v" ADD CONSTRAINT "_districts_v_parent_id_districts_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."districts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_districts_v" ADD CONSTRAINT "_districts_v_version_contact_id_contacts_id_fk" FOREIGN KEY ("version_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_districts_v" ADD CONSTRAINT "_districts_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "schools_identifications" ADD CONSTRAINT "schools_identifications_category_id_school_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."school_categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "schools_identifications" ADD CONSTRAINT "schools_identifications_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "schools" ADD CONSTRAINT "schools_district_id_districts_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."districts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "schools" ADD CONSTRAINT "schools_merged_into_id_schools_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."schools"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "schools" ADD CONSTRAINT "schools_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "schools_texts" ADD CONSTRAINT "schools_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schools_v_version_identifications" ADD CONSTRAINT "_schools_v_version_identifications_category_id_school_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."school_categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_schools_v_version_identifications" ADD CONSTRAINT "_schools_v_version_identifications_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_schools_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_schools_v" ADD CONSTRAINT "_schools_v_parent_id_schools_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."schools"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_schools_v" ADD CONSTRAINT "_schools_v_version_district_id_districts_id_fk" FOREIGN KEY ("version_district_id") REFERENCES "public"."districts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_schools_v" ADD CONSTRAINT "_schools_v_version_merged_into_id_schools_id_fk" FOREIGN KEY ("version_merged_into_id") REFERENCES "public"."schools"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_schools_v" ADD CONSTRAINT "_schools_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_schools_v_texts" ADD CONSTRAINT "_schools_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_schools_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "districts_number_idx" ON "districts" USING btree ("number");
  CREATE INDEX "districts_contact_idx" ON "districts" USING btree ("contact_id");
  CREATE INDEX "districts_slug_idx" ON "districts" USING btree ("slug");
  CREATE INDEX "districts_updated_by_idx" ON "districts" USING btree ("updated_by_id");
  CREATE INDEX "districts_updated_at_idx" ON "districts" USING btree ("updated_at");
  CREATE INDEX "districts_created_at_idx" ON "districts" USING btree ("created_at");
  CREATE INDEX "districts_deleted_at_idx" ON "districts" USING btree ("deleted_at");
  CREATE INDEX "districts__status_idx" ON "districts" USING btree ("_status");
  CREATE INDEX "_districts_v_parent_idx" ON "_districts_v" USING btree ("parent_id");
  CREATE INDEX "_districts_v_version_version_number_idx" ON "_districts_v" USING btree ("version_number");
  CREATE INDEX "_districts_v_version_version_contact_idx" ON "_districts_v" USING btree ("version_contact_id");
  CREATE INDEX "_districts_v_version_version_slug_idx" ON "_districts_v" USING btree ("version_slug");
  CREATE INDEX "_districts_v_version_version_updated_by_idx" ON "_districts_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_districts_v_version_version_updated_at_idx" ON "_districts_v" USING btree ("version_updated_at");
  CREATE INDEX "_districts_v_version_version_created_at_idx" ON "_districts_v" USING btree ("version_created_at");
  CREATE INDEX "_districts_v_version_version_deleted_at_idx" ON "_districts_v" USING btree ("version_deleted_at");
  CREATE INDEX "_districts_v_version_version__status_idx" ON "_districts_v" USING btree ("version__status");
  CREATE INDEX "_districts_v_created_at_idx" ON "_districts_v" USING btree ("created_at");
  CREATE INDEX "_districts_v_updated_at_idx" ON "_districts_v" USING btree ("updated_at");
  CREATE INDEX "_districts_v_latest_idx" ON "_districts_v" USING btree ("latest");
  CREATE INDEX "_districts_v_autosave_idx" ON "_districts_v" USING btree ("autosave");
  CREATE INDEX "schools_identifications_order_idx" ON "schools_identifications" USING btree ("_order");
  CREATE INDEX "schools_identifications_parent_id_idx" ON "schools_identifications" USING btree ("_parent_id");
  CREATE INDEX "schools_identifications_category_idx" ON "schools_identifications" USING btree ("category_id");
  CREATE INDEX "schools_number_idx" ON "schools" USING btree ("number");
  CREATE INDEX "schools_district_idx" ON "schools" USING btree ("district_id");
  CREATE INDEX "schools_merged_into_idx" ON "schools" USING btree ("merged_into_id");
  CREATE INDEX "schools_slug_idx" ON "schools" USING btree ("slug");
  CREATE INDEX "schools_updated_by_idx" ON "schools" USING btree ("updated_by_id");
  CREATE INDEX "schools_updated_at_idx" ON "schools" USING btree ("updated_at");
  CREATE INDEX "schools_created_at_idx" ON "schools" USING btree ("created_at");
  CREATE INDEX "schools_deleted_at_idx" ON "schools" USING btree ("deleted_at");
  CREATE INDEX "schools__status_idx" ON "schools" USING btree ("_status");
  CREATE INDEX "schools_texts_order_parent" ON "schools_texts" USING btree ("order","parent_id");
  CREATE INDEX "_schools_v_version_identifications_order_idx" ON "_schools_v_version_identifications" USING btree ("_order");
  CREATE INDEX "_schools_v_version_identifications_parent_id_idx" ON "_schools_v_version_identifications" USING btree ("_parent_id");
  CREATE INDEX "_schools_v_version_identifications_category_idx" ON "_schools_v_version_identifications" USING btree ("category_id");
  CREATE INDEX "_schools_v_parent_idx" ON "_schools_v" USING btree ("parent_id");
  CREATE INDEX "_schools_v_version_version_number_idx" ON "_schools_v" USING btree ("version_number");
  CREATE INDEX "_schools_v_version_version_district_idx" ON "_schools_v" USING btree ("version_district_id");
  CREATE INDEX "_schools_v_version_version_merged_into_idx" ON "_schools_v" USING btree ("version_merged_into_id");
  CREATE INDEX "_schools_v_version_version_slug_idx" ON "_schools_v" USING btree ("version_slug");
  CREATE INDEX "_schools_v_version_version_updated_by_idx" ON "_schools_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_schools_v_version_version_updated_at_idx" ON "_schools_v" USING btree ("version_updated_at");
  CREATE INDEX "_schools_v_version_version_created_at_idx" ON "_schools_v" USING btree ("version_created_at");
  CREATE INDEX "_schools_v_version_version_deleted_at_idx" ON "_schools_v" USING btree ("version_deleted_at");
  CREATE INDEX "_schools_v_version_version__status_idx" ON "_schools_v" USING btree ("version__status");
  CREATE INDEX "_schools_v_created_at_idx" ON "_schools_v" USING btree ("created_at");
  CREATE INDEX "_schools_v_updated_at_idx" ON "_schools_v" USING btree ("updated_at");
  CREATE INDEX "_schools_v_latest_idx" ON "_schools_v" USING btree ("latest");
  CREATE INDEX "_schools_v_autosave_idx" ON "_schools_v" USING btree ("autosave");
  CREATE INDEX "_schools_v_texts_order_parent" ON "_schools_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "media_deleted_at_idx" ON "media" USING btree ("deleted_at");
  CREATE INDEX "webinars_slug_idx" ON "webinars" USING btree ("slug");
  CREATE INDEX "conferences_slug_idx" ON "conferences" USING btree ("slug");
  CREATE INDEX "pages_slug_idx" ON "pages" USING btree ("slug");
  CREATE INDEX "school_categories_slug_idx" ON "school_categories" USING btree ("slug");`)
}

/** Drafts that were never published may share an address now; before, the first one held it. They get theirs again when they are saved. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "districts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_districts_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "schools_identifications" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "schools" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "schools_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_schools_v_version_identifications" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_schools_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_schools_v_texts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "districts" CASCADE;
  DROP TABLE "_districts_v" CASCADE;
  DROP TABLE "schools_identifications" CASCADE;
  DROP TABLE "schools" CASCADE;
  DROP TABLE "schools_texts" CASCADE;
  DROP TABLE "_schools_v_version_identifications" CASCADE;
  DROP TABLE "_schools_v" CASCADE;
  DROP TABLE "_schools_v_texts" CASCADE;
  DROP INDEX "media_deleted_at_idx";
  DROP INDEX "webinars_slug_idx";
  DROP INDEX "conferences_slug_idx";
  DROP INDEX "pages_slug_idx";
  DROP INDEX "school_categories_slug_idx";
  UPDATE "webinars" SET "slug" = NULL WHERE "first_published_at" IS NULL;
  UPDATE "conferences" SET "slug" = NULL WHERE "first_published_at" IS NULL;
  UPDATE "pages" SET "slug" = NULL WHERE "first_published_at" IS NULL;
  UPDATE "school_categories" SET "slug" = NULL WHERE "first_published_at" IS NULL;
  CREATE UNIQUE INDEX "webinars_slug_idx" ON "webinars" USING btree ("slug");
  CREATE UNIQUE INDEX "conferences_slug_idx" ON "conferences" USING btree ("slug");
  CREATE UNIQUE INDEX "pages_slug_idx" ON "pages" USING btree ("slug");
  CREATE UNIQUE INDEX "school_categories_slug_idx" ON "school_categories" USING btree ("slug");
  ALTER TABLE "media" DROP COLUMN "deleted_at";
  DROP TYPE "public"."enum_districts_goliveat_tz";
  DROP TYPE "public"."enum_districts_withdrawat_tz";
  DROP TYPE "public"."enum_districts_status";
  DROP TYPE "public"."enum__districts_v_version_goliveat_tz";
  DROP TYPE "public"."enum__districts_v_version_withdrawat_tz";
  DROP TYPE "public"."enum__districts_v_version_status";
  DROP TYPE "public"."enum_schools_state";
  DROP TYPE "public"."enum_schools_goliveat_tz";
  DROP TYPE "public"."enum_schools_withdrawat_tz";
  DROP TYPE "public"."enum_schools_status";
  DROP TYPE "public"."enum__schools_v_version_goliveat_tz";
  DROP TYPE "public"."enum__schools_v_version_withdrawat_tz";
  DROP TYPE "public"."enum__schools_v_version_status";`)
}
