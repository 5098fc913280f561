import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_accessibility_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__accessibility_v_version_status" AS ENUM('draft', 'published');
  CREATE TABLE "accessibility_known_problems" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"affects" varchar,
  	"workaround" varchar,
  	"fixed_by" timestamp(3) with time zone
  );
  
  CREATE TABLE "accessibility" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"reviewed_on" timestamp(3) with time zone,
  	"law_name" varchar,
  	"law_conform_by" timestamp(3) with time zone,
  	"contact_id" uuid,
  	"answer_within_working_days" numeric,
  	"other_formats" varchar,
  	"complaint_office" varchar,
  	"complaint_instructions" varchar,
  	"complaint_phone" varchar,
  	"complaint_email" varchar,
  	"complaint_url" varchar,
  	"updated_by_id" uuid,
  	"_status" "enum_accessibility_status" DEFAULT 'draft',
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_accessibility_v_version_known_problems" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"affects" varchar,
  	"workaround" varchar,
  	"fixed_by" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_accessibility_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_law_name" varchar,
  	"version_law_conform_by" timestamp(3) with time zone,
  	"version_contact_id" uuid,
  	"version_answer_within_working_days" numeric,
  	"version_other_formats" varchar,
  	"version_complaint_office" varchar,
  	"version_complaint_instructions" varchar,
  	"version_complaint_phone" varchar,
  	"version_complaint_email" varchar,
  	"version_complaint_url" varchar,
  	"version_updated_by_id" uuid,
  	"version__status" "enum__accessibility_v_version_status" DEFAULT 'draft',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  ALTER TABLE "accessibility_known_problems" ADD CONSTRAINT "accessibility_known_problems_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."accessibility"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "accessibility" ADD CONSTRAINT "accessibility_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "accessibility" ADD CONSTRAINT "accessibility_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_accessibility_v_version_known_problems" ADD CONSTRAINT "_accessibility_v_version_known_problems_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_accessibility_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_accessibility_v" ADD CONSTRAINT "_accessibility_v_version_contact_id_contacts_id_fk" FOREIGN KEY ("version_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_accessibility_v" ADD CONSTRAINT "_accessibility_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "accessibility_known_problems_order_idx" ON "accessibility_known_problems" USING btree ("_order");
  CREATE INDEX "accessibility_known_problems_parent_id_idx" ON "accessibility_known_problems" USING btree ("_parent_id");
  CREATE INDEX "accessibility_contact_idx" ON "accessibility" USING btree ("contact_id");
  CREATE INDEX "accessibility_updated_by_idx" ON "accessibility" USING btree ("updated_by_id");
  CREATE INDEX "accessibility__status_idx" ON "accessibility" USING btree ("_status");
  CREATE INDEX "_accessibility_v_version_known_problems_order_idx" ON "_accessibility_v_version_known_problems" USING btree ("_order");
  CREATE INDEX "_accessibility_v_version_known_problems_parent_id_idx" ON "_accessibility_v_version_known_problems" USING btree ("_parent_id");
  CREATE INDEX "_accessibility_v_version_version_contact_idx" ON "_accessibility_v" USING btree ("version_contact_id");
  CREATE INDEX "_accessibility_v_version_version_updated_by_idx" ON "_accessibility_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_accessibility_v_version_version__status_idx" ON "_accessibility_v" USING btree ("version__status");
  CREATE INDEX "_accessibility_v_created_at_idx" ON "_accessibility_v" USING btree ("created_at");
  CREATE INDEX "_accessibility_v_updated_at_idx" ON "_accessibility_v" USING btree ("updated_at");
  CREATE INDEX "_accessibility_v_latest_idx" ON "_accessibility_v" USING btree ("latest");
  CREATE INDEX "_accessibility_v_autosave_idx" ON "_accessibility_v" USING btree ("autosave");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "accessibility_known_problems" CASCADE;
  DROP TABLE "accessibility" CASCADE;
  DROP TABLE "_accessibility_v_version_known_problems" CASCADE;
  DROP TABLE "_accessibility_v" CASCADE;
  DROP TYPE "public"."enum_accessibility_status";
  DROP TYPE "public"."enum__accessibility_v_version_status";`)
}
