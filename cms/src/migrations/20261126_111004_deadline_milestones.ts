import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "deadlines" ADD COLUMN "milestones_condition" varchar;
  ALTER TABLE "deadlines" ADD COLUMN "milestones_condition_since" timestamp(3) with time zone;
  ALTER TABLE "deadlines" ADD COLUMN "milestones_recording_since" timestamp(3) with time zone;
  ALTER TABLE "deadlines" ADD COLUMN "milestones_told" jsonb;
  ALTER TABLE "deadlines" ADD COLUMN "milestones_changes" jsonb;
  ALTER TABLE "_deadlines_v" ADD COLUMN "version_milestones_condition" varchar;
  ALTER TABLE "_deadlines_v" ADD COLUMN "version_milestones_condition_since" timestamp(3) with time zone;
  ALTER TABLE "_deadlines_v" ADD COLUMN "version_milestones_recording_since" timestamp(3) with time zone;
  ALTER TABLE "_deadlines_v" ADD COLUMN "version_milestones_told" jsonb;
  ALTER TABLE "_deadlines_v" ADD COLUMN "version_milestones_changes" jsonb;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "deadlines" DROP COLUMN "milestones_condition";
  ALTER TABLE "deadlines" DROP COLUMN "milestones_condition_since";
  ALTER TABLE "deadlines" DROP COLUMN "milestones_recording_since";
  ALTER TABLE "deadlines" DROP COLUMN "milestones_told";
  ALTER TABLE "deadlines" DROP COLUMN "milestones_changes";
  ALTER TABLE "_deadlines_v" DROP COLUMN "version_milestones_condition";
  ALTER TABLE "_deadlines_v" DROP COLUMN "version_milestones_condition_since";
  ALTER TABLE "_deadlines_v" DROP COLUMN "version_milestones_recording_since";
  ALTER TABLE "_deadlines_v" DROP COLUMN "version_milestones_told";
  ALTER TABLE "_deadlines_v" DROP COLUMN "version_milestones_changes";`)
}
