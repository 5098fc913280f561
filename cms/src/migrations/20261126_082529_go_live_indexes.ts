import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE INDEX "webinars_go_live_at_idx" ON "webinars" USING btree ("go_live_at");
  CREATE INDEX "webinars_withdraw_at_idx" ON "webinars" USING btree ("withdraw_at");
  CREATE INDEX "_webinars_v_version_version_go_live_at_idx" ON "_webinars_v" USING btree ("version_go_live_at");
  CREATE INDEX "_webinars_v_version_version_withdraw_at_idx" ON "_webinars_v" USING btree ("version_withdraw_at");
  CREATE INDEX "conferences_go_live_at_idx" ON "conferences" USING btree ("go_live_at");
  CREATE INDEX "conferences_withdraw_at_idx" ON "conferences" USING btree ("withdraw_at");
  CREATE INDEX "_conferences_v_version_version_go_live_at_idx" ON "_conferences_v" USING btree ("version_go_live_at");
  CREATE INDEX "_conferences_v_version_version_withdraw_at_idx" ON "_conferences_v" USING btree ("version_withdraw_at");
  CREATE INDEX "deadlines_go_live_at_idx" ON "deadlines" USING btree ("go_live_at");
  CREATE INDEX "deadlines_withdraw_at_idx" ON "deadlines" USING btree ("withdraw_at");
  CREATE INDEX "_deadlines_v_version_version_go_live_at_idx" ON "_deadlines_v" USING btree ("version_go_live_at");
  CREATE INDEX "_deadlines_v_version_version_withdraw_at_idx" ON "_deadlines_v" USING btree ("version_withdraw_at");
  CREATE INDEX "pages_go_live_at_idx" ON "pages" USING btree ("go_live_at");
  CREATE INDEX "pages_withdraw_at_idx" ON "pages" USING btree ("withdraw_at");
  CREATE INDEX "_pages_v_version_version_go_live_at_idx" ON "_pages_v" USING btree ("version_go_live_at");
  CREATE INDEX "_pages_v_version_version_withdraw_at_idx" ON "_pages_v" USING btree ("version_withdraw_at");
  CREATE INDEX "school_categories_go_live_at_idx" ON "school_categories" USING btree ("go_live_at");
  CREATE INDEX "school_categories_withdraw_at_idx" ON "school_categories" USING btree ("withdraw_at");
  CREATE INDEX "_school_categories_v_version_version_go_live_at_idx" ON "_school_categories_v" USING btree ("version_go_live_at");
  CREATE INDEX "_school_categories_v_version_version_withdraw_at_idx" ON "_school_categories_v" USING btree ("version_withdraw_at");
  CREATE INDEX "faqs_go_live_at_idx" ON "faqs" USING btree ("go_live_at");
  CREATE INDEX "faqs_withdraw_at_idx" ON "faqs" USING btree ("withdraw_at");
  CREATE INDEX "_faqs_v_version_version_go_live_at_idx" ON "_faqs_v" USING btree ("version_go_live_at");
  CREATE INDEX "_faqs_v_version_version_withdraw_at_idx" ON "_faqs_v" USING btree ("version_withdraw_at");
  CREATE INDEX "glossary_terms_go_live_at_idx" ON "glossary_terms" USING btree ("go_live_at");
  CREATE INDEX "glossary_terms_withdraw_at_idx" ON "glossary_terms" USING btree ("withdraw_at");
  CREATE INDEX "_glossary_terms_v_version_version_go_live_at_idx" ON "_glossary_terms_v" USING btree ("version_go_live_at");
  CREATE INDEX "_glossary_terms_v_version_version_withdraw_at_idx" ON "_glossary_terms_v" USING btree ("version_withdraw_at");
  CREATE INDEX "contacts_go_live_at_idx" ON "contacts" USING btree ("go_live_at");
  CREATE INDEX "contacts_withdraw_at_idx" ON "contacts" USING btree ("withdraw_at");
  CREATE INDEX "_contacts_v_version_version_go_live_at_idx" ON "_contacts_v" USING btree ("version_go_live_at");
  CREATE INDEX "_contacts_v_version_version_withdraw_at_idx" ON "_contacts_v" USING btree ("version_withdraw_at");
  CREATE INDEX "districts_go_live_at_idx" ON "districts" USING btree ("go_live_at");
  CREATE INDEX "districts_withdraw_at_idx" ON "districts" USING btree ("withdraw_at");
  CREATE INDEX "_districts_v_version_version_go_live_at_idx" ON "_districts_v" USING btree ("version_go_live_at");
  CREATE INDEX "_districts_v_version_version_withdraw_at_idx" ON "_districts_v" USING btree ("version_withdraw_at");
  CREATE INDEX "schools_go_live_at_idx" ON "schools" USING btree ("go_live_at");
  CREATE INDEX "schools_withdraw_at_idx" ON "schools" USING btree ("withdraw_at");
  CREATE INDEX "_schools_v_version_version_go_live_at_idx" ON "_schools_v" USING btree ("version_go_live_at");
  CREATE INDEX "_schools_v_version_version_withdraw_at_idx" ON "_schools_v" USING btree ("version_withdraw_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "webinars_go_live_at_idx";
  DROP INDEX "webinars_withdraw_at_idx";
  DROP INDEX "_webinars_v_version_version_go_live_at_idx";
  DROP INDEX "_webinars_v_version_version_withdraw_at_idx";
  DROP INDEX "conferences_go_live_at_idx";
  DROP INDEX "conferences_withdraw_at_idx";
  DROP INDEX "_conferences_v_version_version_go_live_at_idx";
  DROP INDEX "_conferences_v_version_version_withdraw_at_idx";
  DROP INDEX "deadlines_go_live_at_idx";
  DROP INDEX "deadlines_withdraw_at_idx";
  DROP INDEX "_deadlines_v_version_version_go_live_at_idx";
  DROP INDEX "_deadlines_v_version_version_withdraw_at_idx";
  DROP INDEX "pages_go_live_at_idx";
  DROP INDEX "pages_withdraw_at_idx";
  DROP INDEX "_pages_v_version_version_go_live_at_idx";
  DROP INDEX "_pages_v_version_version_withdraw_at_idx";
  DROP INDEX "school_categories_go_live_at_idx";
  DROP INDEX "school_categories_withdraw_at_idx";
  DROP INDEX "_school_categories_v_version_version_go_live_at_idx";
  DROP INDEX "_school_categories_v_version_version_withdraw_at_idx";
  DROP INDEX "faqs_go_live_at_idx";
  DROP INDEX "faqs_withdraw_at_idx";
  DROP INDEX "_faqs_v_version_version_go_live_at_idx";
  DROP INDEX "_faqs_v_version_version_withdraw_at_idx";
  DROP INDEX "glossary_terms_go_live_at_idx";
  DROP INDEX "glossary_terms_withdraw_at_idx";
  DROP INDEX "_glossary_terms_v_version_version_go_live_at_idx";
  DROP INDEX "_glossary_terms_v_version_version_withdraw_at_idx";
  DROP INDEX "contacts_go_live_at_idx";
  DROP INDEX "contacts_withdraw_at_idx";
  DROP INDEX "_contacts_v_version_version_go_live_at_idx";
  DROP INDEX "_contacts_v_version_version_withdraw_at_idx";
  DROP INDEX "districts_go_live_at_idx";
  DROP INDEX "districts_withdraw_at_idx";
  DROP INDEX "_districts_v_version_version_go_live_at_idx";
  DROP INDEX "_districts_v_version_version_withdraw_at_idx";
  DROP INDEX "schools_go_live_at_idx";
  DROP INDEX "schools_withdraw_at_idx";
  DROP INDEX "_schools_v_version_version_go_live_at_idx";
  DROP INDEX "_schools_v_version_version_withdraw_at_idx";`)
}
