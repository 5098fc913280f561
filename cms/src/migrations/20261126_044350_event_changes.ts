import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "webinars" ADD COLUMN "milestones_told" jsonb;
  ALTER TABLE "webinars" ADD COLUMN "milestones_changes" jsonb;
  ALTER TABLE "_webinars_v" ADD COLUMN "version_milestones_told" jsonb;
  ALTER TABLE "_webinars_v" ADD COLUMN "version_milestones_changes" jsonb;
  ALTER TABLE "conferences" ADD COLUMN "milestones_told" jsonb;
  ALTER TABLE "conferences" ADD COLUMN "milestones_changes" jsonb;
  ALTER TABLE "_conferences_v" ADD COLUMN "version_milestones_told" jsonb;
  ALTER TABLE "_conferences_v" ADD COLUMN "version_milestones_changes" jsonb;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "webinars" DROP COLUMN "milestones_told";
  ALTER TABLE "webinars" DROP COLUMN "milestones_changes";
  ALTER TABLE "_webinars_v" DROP COLUMN "version_milestones_told";
  ALTER TABLE "_webinars_v" DROP COLUMN "version_milestones_changes";
  ALTER TABLE "conferences" DROP COLUMN "milestones_told";
  ALTER TABLE "conferences" DROP COLUMN "milestones_changes";
  ALTER TABLE "_conferences_v" DROP COLUMN "version_milestones_told";
  ALTER TABLE "_conferences_v" DROP COLUMN "version_milestones_changes";`)
}
