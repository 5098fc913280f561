import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "webinars" ADD COLUMN "milestones_condition" varchar;
  ALTER TABLE "webinars" ADD COLUMN "milestones_condition_since" timestamp(3) with time zone;
  ALTER TABLE "webinars" ADD COLUMN "milestones_recording_since" timestamp(3) with time zone;
  ALTER TABLE "_webinars_v" ADD COLUMN "version_milestones_condition" varchar;
  ALTER TABLE "_webinars_v" ADD COLUMN "version_milestones_condition_since" timestamp(3) with time zone;
  ALTER TABLE "_webinars_v" ADD COLUMN "version_milestones_recording_since" timestamp(3) with time zone;
  ALTER TABLE "conferences" ADD COLUMN "milestones_condition" varchar;
  ALTER TABLE "conferences" ADD COLUMN "milestones_condition_since" timestamp(3) with time zone;
  ALTER TABLE "conferences" ADD COLUMN "milestones_recording_since" timestamp(3) with time zone;
  ALTER TABLE "_conferences_v" ADD COLUMN "version_milestones_condition" varchar;
  ALTER TABLE "_conferences_v" ADD COLUMN "version_milestones_condition_since" timestamp(3) with time zone;
  ALTER TABLE "_conferences_v" ADD COLUMN "version_milestones_recording_since" timestamp(3) with time zone;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "webinars" DROP COLUMN "milestones_condition";
  ALTER TABLE "webinars" DROP COLUMN "milestones_condition_since";
  ALTER TABLE "webinars" DROP COLUMN "milestones_recording_since";
  ALTER TABLE "_webinars_v" DROP COLUMN "version_milestones_condition";
  ALTER TABLE "_webinars_v" DROP COLUMN "version_milestones_condition_since";
  ALTER TABLE "_webinars_v" DROP COLUMN "version_milestones_recording_since";
  ALTER TABLE "conferences" DROP COLUMN "milestones_condition";
  ALTER TABLE "conferences" DROP COLUMN "milestones_condition_since";
  ALTER TABLE "conferences" DROP COLUMN "milestones_recording_since";
  ALTER TABLE "_conferences_v" DROP COLUMN "version_milestones_condition";
  ALTER TABLE "_conferences_v" DROP COLUMN "version_milestones_condition_since";
  ALTER TABLE "_conferences_v" DROP COLUMN "version_milestones_recording_since";`)
}
