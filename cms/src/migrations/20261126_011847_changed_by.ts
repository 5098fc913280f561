import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "payload_locked_documents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_locked_documents_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  ALTER TABLE "webinars" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_webinars_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "conferences" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_conferences_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "pages" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_pages_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "school_categories" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "faqs" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_faqs_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "glossary_terms" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_glossary_terms_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "contacts" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_contacts_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "media" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "redirects" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "bug_reports" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "users" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "home" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_home_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "navigation" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_navigation_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "notice" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_notice_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "site_settings" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_site_settings_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "webinars" ADD CONSTRAINT "webinars_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_webinars_v" ADD CONSTRAINT "_webinars_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "conferences" ADD CONSTRAINT "conferences_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_conferences_v" ADD CONSTRAINT "_conferences_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "school_categories" ADD CONSTRAINT "school_categories_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_school_categories_v" ADD CONSTRAINT "_school_categories_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faqs" ADD CONSTRAINT "faqs_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "glossary_terms" ADD CONSTRAINT "glossary_terms_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_glossary_terms_v" ADD CONSTRAINT "_glossary_terms_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contacts" ADD CONSTRAINT "contacts_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_contacts_v" ADD CONSTRAINT "_contacts_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bug_reports" ADD CONSTRAINT "bug_reports_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "home" ADD CONSTRAINT "home_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_home_v" ADD CONSTRAINT "_home_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "navigation" ADD CONSTRAINT "navigation_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_navigation_v" ADD CONSTRAINT "_navigation_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notice" ADD CONSTRAINT "notice_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_notice_v" ADD CONSTRAINT "_notice_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "site_settings" ADD CONSTRAINT "site_settings_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_site_settings_v" ADD CONSTRAINT "_site_settings_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "webinars_updated_by_idx" ON "webinars" USING btree ("updated_by_id");
  CREATE INDEX "_webinars_v_version_version_updated_by_idx" ON "_webinars_v" USING btree ("version_updated_by_id");
  CREATE INDEX "conferences_updated_by_idx" ON "conferences" USING btree ("updated_by_id");
  CREATE INDEX "_conferences_v_version_version_updated_by_idx" ON "_conferences_v" USING btree ("version_updated_by_id");
  CREATE INDEX "pages_updated_by_idx" ON "pages" USING btree ("updated_by_id");
  CREATE INDEX "_pages_v_version_version_updated_by_idx" ON "_pages_v" USING btree ("version_updated_by_id");
  CREATE INDEX "school_categories_updated_by_idx" ON "school_categories" USING btree ("updated_by_id");
  CREATE INDEX "_school_categories_v_version_version_updated_by_idx" ON "_school_categories_v" USING btree ("version_updated_by_id");
  CREATE INDEX "faqs_updated_by_idx" ON "faqs" USING btree ("updated_by_id");
  CREATE INDEX "_faqs_v_version_version_updated_by_idx" ON "_faqs_v" USING btree ("version_updated_by_id");
  CREATE INDEX "glossary_terms_updated_by_idx" ON "glossary_terms" USING btree ("updated_by_id");
  CREATE INDEX "_glossary_terms_v_version_version_updated_by_idx" ON "_glossary_terms_v" USING btree ("version_updated_by_id");
  CREATE INDEX "contacts_updated_by_idx" ON "contacts" USING btree ("updated_by_id");
  CREATE INDEX "_contacts_v_version_version_updated_by_idx" ON "_contacts_v" USING btree ("version_updated_by_id");
  CREATE INDEX "media_updated_by_idx" ON "media" USING btree ("updated_by_id");
  CREATE INDEX "redirects_updated_by_idx" ON "redirects" USING btree ("updated_by_id");
  CREATE INDEX "bug_reports_updated_by_idx" ON "bug_reports" USING btree ("updated_by_id");
  CREATE INDEX "users_updated_by_idx" ON "users" USING btree ("updated_by_id");
  CREATE INDEX "home_updated_by_idx" ON "home" USING btree ("updated_by_id");
  CREATE INDEX "_home_v_version_version_updated_by_idx" ON "_home_v" USING btree ("version_updated_by_id");
  CREATE INDEX "navigation_updated_by_idx" ON "navigation" USING btree ("updated_by_id");
  CREATE INDEX "_navigation_v_version_version_updated_by_idx" ON "_navigation_v" USING btree ("version_updated_by_id");
  CREATE INDEX "notice_updated_by_idx" ON "notice" USING btree ("updated_by_id");
  CREATE INDEX "_notice_v_version_version_updated_by_idx" ON "_notice_v" USING btree ("version_updated_by_id");
  CREATE INDEX "site_settings_updated_by_idx" ON "site_settings" USING btree ("updated_by_id");
  CREATE INDEX "_site_settings_v_version_version_updated_by_idx" ON "_site_settings_v" USING btree ("version_updated_by_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"webinars_id" uuid,
  	"conferences_id" uuid,
  	"pages_id" uuid,
  	"school_categories_id" uuid,
  	"faqs_id" uuid,
  	"glossary_terms_id" uuid,
  	"contacts_id" uuid,
  	"media_id" uuid,
  	"redirects_id" uuid,
  	"bug_reports_id" uuid,
  	"users_id" uuid
  );
  
  ALTER TABLE "webinars" DROP CONSTRAINT "webinars_updated_by_id_users_id_fk";
  
  ALTER TABLE "_webinars_v" DROP CONSTRAINT "_webinars_v_version_updated_by_id_users_id_fk";
  
  ALTER TABLE "conferences" DROP CONSTRAINT "conferences_updated_by_id_users_id_fk";
  
  ALTER TABLE "_conferences_v" DROP CONSTRAINT "_conferences_v_version_updated_by_id_users_id_fk";
  
  ALTER TABLE "pages" DROP CONSTRAINT "pages_updated_by_id_users_id_fk";
  
  ALTER TABLE "_pages_v" DROP CONSTRAINT "_pages_v_version_updated_by_id_users_id_fk";
  
  ALTER TABLE "school_categories" DROP CONSTRAINT "school_categories_updated_by_id_users_id_fk";
  
  ALTER TABLE "_school_categories_v" DROP CONSTRAINT "_school_categories_v_version_updated_by_id_users_id_fk";
  
  ALTER TABLE "faqs" DROP CONSTRAINT "faqs_updated_by_id_users_id_fk";
  
  ALTER TABLE "_faqs_v" DROP CONSTRAINT "_faqs_v_version_updated_by_id_users_id_fk";
  
  ALTER TABLE "glossary_terms" DROP CONSTRAINT "glossary_terms_updated_by_id_users_id_fk";
  
  ALTER TABLE "_glossary_terms_v" DROP CONSTRAINT "_glossary_terms_v_version_updated_by_id_users_id_fk";
  
  ALTER TABLE "contacts" DROP CONSTRAINT "contacts_updated_by_id_users_id_fk";
  
  ALTER TABLE "_contacts_v" DROP CONSTRAINT "_contacts_v_version_updated_by_id_users_id_fk";
  
  ALTER TABLE "media" DROP CONSTRAINT "media_updated_by_id_users_id_fk";
  
  ALTER TABLE "redirects" DROP CONSTRAINT "redirects_updated_by_id_users_id_fk";
  
  ALTER TABLE "bug_reports" DROP CONSTRAINT "bug_reports_updated_by_id_users_id_fk";
  
  ALTER TABLE "users" DROP CONSTRAINT "users_updated_by_id_users_id_fk";
  
  ALTER TABLE "home" DROP CONSTRAINT "home_updated_by_id_users_id_fk";
  
  ALTER TABLE "_home_v" DROP CONSTRAINT "_home_v_version_updated_by_id_users_id_fk";
  
  ALTER TABLE "navigation" DROP CONSTRAINT "navigation_updated_by_id_users_id_fk";
  
  ALTER TABLE "_navigation_v" DROP CONSTRAINT "_navigation_v_version_updated_by_id_users_id_fk";
  
  ALTER TABLE "notice" DROP CONSTRAINT "notice_updated_by_id_users_id_fk";
  
  ALTER TABLE "_notice_v" DROP CONSTRAINT "_notice_v_version_updated_by_id_users_id_fk";
  
  ALTER TABLE "site_settings" DROP CONSTRAINT "site_settings_updated_by_id_users_id_fk";
  
  ALTER TABLE "_site_settings_v" DROP CONSTRAINT "_site_settings_v_version_updated_by_id_users_id_fk";
  
  DROP INDEX "webinars_updated_by_idx";
  DROP INDEX "_webinars_v_version_version_updated_by_idx";
  DROP INDEX "conferences_updated_by_idx";
  DROP INDEX "_conferences_v_version_version_updated_by_idx";
  DROP INDEX "pages_updated_by_idx";
  DROP INDEX "_pages_v_version_version_updated_by_idx";
  DROP INDEX "school_categories_updated_by_idx";
  DROP INDEX "_school_categories_v_version_version_updated_by_idx";
  DROP INDEX "faqs_updated_by_idx";
  DROP INDEX "_faqs_v_version_version_updated_by_idx";
  DROP INDEX "glossary_terms_updated_by_idx";
  DROP INDEX "_glossary_terms_v_version_version_updated_by_idx";
  DROP INDEX "contacts_updated_by_idx";
  DROP INDEX "_contacts_v_version_version_updated_by_idx";
  DROP INDEX "media_updated_by_idx";
  DROP INDEX "redirects_updated_by_idx";
  DROP INDEX "bug_reports_updated_by_idx";
  DROP INDEX "users_updated_by_idx";
  DROP INDEX "home_updated_by_idx";
  DROP INDEX "_home_v_version_version_updated_by_idx";
  DROP INDEX "navigation_updated_by_idx";
  DROP INDEX "_navigation_v_version_version_updated_by_idx";
  DROP INDEX "notice_updated_by_idx";
  DROP INDEX "_notice_v_version_version_updated_by_idx";
  DROP INDEX "site_settings_updated_by_idx";
  DROP INDEX "_site_settings_v_version_version_updated_by_idx";
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_webinars_fk" FOREIGN KEY ("webinars_id") REFERENCES "public"."webinars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_conferences_fk" FOREIGN KEY ("conferences_id") REFERENCES "public"."conferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_school_categories_fk" FOREIGN KEY ("school_categories_id") REFERENCES "public"."school_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_glossary_terms_fk" FOREIGN KEY ("glossary_terms_id") REFERENCES "public"."glossary_terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_contacts_fk" FOREIGN KEY ("contacts_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_redirects_fk" FOREIGN KEY ("redirects_id") REFERENCES "public"."redirects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_bug_reports_fk" FOREIGN KEY ("bug_reports_id") REFERENCES "public"."bug_reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_webinars_id_idx" ON "payload_locked_documents_rels" USING btree ("webinars_id");
  CREATE INDEX "payload_locked_documents_rels_conferences_id_idx" ON "payload_locked_documents_rels" USING btree ("conferences_id");
  CREATE INDEX "payload_locked_documents_rels_pages_id_idx" ON "payload_locked_documents_rels" USING btree ("pages_id");
  CREATE INDEX "payload_locked_documents_rels_school_categories_id_idx" ON "payload_locked_documents_rels" USING btree ("school_categories_id");
  CREATE INDEX "payload_locked_documents_rels_faqs_id_idx" ON "payload_locked_documents_rels" USING btree ("faqs_id");
  CREATE INDEX "payload_locked_documents_rels_glossary_terms_id_idx" ON "payload_locked_documents_rels" USING btree ("glossary_terms_id");
  CREATE INDEX "payload_locked_documents_rels_contacts_id_idx" ON "payload_locked_documents_rels" USING btree ("contacts_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_redirects_id_idx" ON "payload_locked_documents_rels" USING btree ("redirects_id");
  CREATE INDEX "payload_locked_documents_rels_bug_reports_id_idx" ON "payload_locked_documents_rels" USING btree ("bug_reports_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  ALTER TABLE "webinars" DROP COLUMN "updated_by_id";
  ALTER TABLE "_webinars_v" DROP COLUMN "version_updated_by_id";
  ALTER TABLE "conferences" DROP COLUMN "updated_by_id";
  ALTER TABLE "_conferences_v" DROP COLUMN "version_updated_by_id";
  ALTER TABLE "pages" DROP COLUMN "updated_by_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_updated_by_id";
  ALTER TABLE "school_categories" DROP COLUMN "updated_by_id";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_updated_by_id";
  ALTER TABLE "faqs" DROP COLUMN "updated_by_id";
  ALTER TABLE "_faqs_v" DROP COLUMN "version_updated_by_id";
  ALTER TABLE "glossary_terms" DROP COLUMN "updated_by_id";
  ALTER TABLE "_glossary_terms_v" DROP COLUMN "version_updated_by_id";
  ALTER TABLE "contacts" DROP COLUMN "updated_by_id";
  ALTER TABLE "_contacts_v" DROP COLUMN "version_updated_by_id";
  ALTER TABLE "media" DROP COLUMN "updated_by_id";
  ALTER TABLE "redirects" DROP COLUMN "updated_by_id";
  ALTER TABLE "bug_reports" DROP COLUMN "updated_by_id";
  ALTER TABLE "users" DROP COLUMN "updated_by_id";
  ALTER TABLE "home" DROP COLUMN "updated_by_id";
  ALTER TABLE "_home_v" DROP COLUMN "version_updated_by_id";
  ALTER TABLE "navigation" DROP COLUMN "updated_by_id";
  ALTER TABLE "_navigation_v" DROP COLUMN "version_updated_by_id";
  ALTER TABLE "notice" DROP COLUMN "updated_by_id";
  ALTER TABLE "_notice_v" DROP COLUMN "version_updated_by_id";
  ALTER TABLE "site_settings" DROP COLUMN "updated_by_id";
  ALTER TABLE "_site_settings_v" DROP COLUMN "version_updated_by_id";`)
}
