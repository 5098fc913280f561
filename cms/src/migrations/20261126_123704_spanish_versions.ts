import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "school_categories" ADD COLUMN "spanish_name" varchar;
  ALTER TABLE "school_categories" ADD COLUMN "spanish_summary" varchar;
  ALTER TABLE "school_categories" ADD COLUMN "spanish_meaning" varchar;
  ALTER TABLE "school_categories" ADD COLUMN "spanish_not_meaning" varchar;
  ALTER TABLE "school_categories" ADD COLUMN "spanish_next_steps" varchar;
  ALTER TABLE "school_categories" ADD COLUMN "spanish_family_role" varchar;
  ALTER TABLE "school_categories" ADD COLUMN "spanish_whom_to_ask" varchar;
  ALTER TABLE "school_categories" ADD COLUMN "spanish_translated_from" jsonb;
  ALTER TABLE "school_categories" ADD COLUMN "spanish_is_older" boolean;
  ALTER TABLE "school_categories" ADD COLUMN "spanish_is_approved" boolean;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_spanish_name" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_spanish_summary" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_spanish_meaning" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_spanish_not_meaning" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_spanish_next_steps" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_spanish_family_role" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_spanish_whom_to_ask" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_spanish_translated_from" jsonb;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_spanish_is_older" boolean;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_spanish_is_approved" boolean;
  ALTER TABLE "faqs" ADD COLUMN "spanish_question" varchar;
  ALTER TABLE "faqs" ADD COLUMN "spanish_answer" jsonb;
  ALTER TABLE "faqs" ADD COLUMN "spanish_translated_from" jsonb;
  ALTER TABLE "faqs" ADD COLUMN "spanish_is_older" boolean;
  ALTER TABLE "faqs" ADD COLUMN "spanish_is_approved" boolean;
  ALTER TABLE "_faqs_v" ADD COLUMN "version_spanish_question" varchar;
  ALTER TABLE "_faqs_v" ADD COLUMN "version_spanish_answer" jsonb;
  ALTER TABLE "_faqs_v" ADD COLUMN "version_spanish_translated_from" jsonb;
  ALTER TABLE "_faqs_v" ADD COLUMN "version_spanish_is_older" boolean;
  ALTER TABLE "_faqs_v" ADD COLUMN "version_spanish_is_approved" boolean;
  ALTER TABLE "notice" ADD COLUMN "spanish_message" varchar;
  ALTER TABLE "notice" ADD COLUMN "spanish_translated_from" jsonb;
  ALTER TABLE "notice" ADD COLUMN "spanish_is_older" boolean;
  ALTER TABLE "notice" ADD COLUMN "spanish_is_approved" boolean;
  ALTER TABLE "_notice_v" ADD COLUMN "version_spanish_message" varchar;
  ALTER TABLE "_notice_v" ADD COLUMN "version_spanish_translated_from" jsonb;
  ALTER TABLE "_notice_v" ADD COLUMN "version_spanish_is_older" boolean;
  ALTER TABLE "_notice_v" ADD COLUMN "version_spanish_is_approved" boolean;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "school_categories" DROP COLUMN "spanish_name";
  ALTER TABLE "school_categories" DROP COLUMN "spanish_summary";
  ALTER TABLE "school_categories" DROP COLUMN "spanish_meaning";
  ALTER TABLE "school_categories" DROP COLUMN "spanish_not_meaning";
  ALTER TABLE "school_categories" DROP COLUMN "spanish_next_steps";
  ALTER TABLE "school_categories" DROP COLUMN "spanish_family_role";
  ALTER TABLE "school_categories" DROP COLUMN "spanish_whom_to_ask";
  ALTER TABLE "school_categories" DROP COLUMN "spanish_translated_from";
  ALTER TABLE "school_categories" DROP COLUMN "spanish_is_older";
  ALTER TABLE "school_categories" DROP COLUMN "spanish_is_approved";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_spanish_name";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_spanish_summary";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_spanish_meaning";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_spanish_not_meaning";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_spanish_next_steps";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_spanish_family_role";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_spanish_whom_to_ask";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_spanish_translated_from";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_spanish_is_older";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_spanish_is_approved";
  ALTER TABLE "faqs" DROP COLUMN "spanish_question";
  ALTER TABLE "faqs" DROP COLUMN "spanish_answer";
  ALTER TABLE "faqs" DROP COLUMN "spanish_translated_from";
  ALTER TABLE "faqs" DROP COLUMN "spanish_is_older";
  ALTER TABLE "faqs" DROP COLUMN "spanish_is_approved";
  ALTER TABLE "_faqs_v" DROP COLUMN "version_spanish_question";
  ALTER TABLE "_faqs_v" DROP COLUMN "version_spanish_answer";
  ALTER TABLE "_faqs_v" DROP COLUMN "version_spanish_translated_from";
  ALTER TABLE "_faqs_v" DROP COLUMN "version_spanish_is_older";
  ALTER TABLE "_faqs_v" DROP COLUMN "version_spanish_is_approved";
  ALTER TABLE "notice" DROP COLUMN "spanish_message";
  ALTER TABLE "notice" DROP COLUMN "spanish_translated_from";
  ALTER TABLE "notice" DROP COLUMN "spanish_is_older";
  ALTER TABLE "notice" DROP COLUMN "spanish_is_approved";
  ALTER TABLE "_notice_v" DROP COLUMN "version_spanish_message";
  ALTER TABLE "_notice_v" DROP COLUMN "version_spanish_translated_from";
  ALTER TABLE "_notice_v" DROP COLUMN "version_spanish_is_older";
  ALTER TABLE "_notice_v" DROP COLUMN "version_spanish_is_approved";`)
}
