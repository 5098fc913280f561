import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_activity_deed" ADD VALUE 'virus-found';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DELETE FROM "activity" WHERE "deed" = 'virus-found';
  ALTER TABLE "activity" ALTER COLUMN "deed" SET DATA TYPE text;
  DROP TYPE "public"."enum_activity_deed";
  CREATE TYPE "public"."enum_activity_deed" AS ENUM('signed-in', 'sign-in-failed', 'account', 'role', 'too-many', 'password', 'second-factor', 'session', 'link', 'published', 'unpublished', 'trashed', 'untrashed', 'deleted', 'restored', 'ordered', 'shared', 'unshared', 'backup-restored', 'rollback', 'import', 'export', 'settings');
  ALTER TABLE "activity" ALTER COLUMN "deed" SET DATA TYPE "public"."enum_activity_deed" USING "deed"::"public"."enum_activity_deed";`)
}
