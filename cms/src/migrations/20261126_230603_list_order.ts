import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * A list in which documents have the same number, or none, is numbered anew as readers have it: editors saw equal ones the other way
 * round. A draft whose number is another one keeps that.
 */
const withoutEqualNumbers = (table: string): string => `
  with numbered as (
    select id, "order" as before, 10 * row_number() over (order by coalesce("order", 0), created_at, id) as after
    from "${table}" where exists (select from "${table}" group by coalesce("order", 0) having count(*) > 1)
  ), versions as (
    update "_${table}_v" set version_order = after from numbered
    where parent_id = numbered.id and latest and version_order is not distinct from before
  )
  update "${table}" set "order" = after from numbered where "${table}".id = numbered.id`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_activity_deed" ADD VALUE 'ordered' BEFORE 'shared';
  ALTER TABLE "school_categories" ALTER COLUMN "order" DROP DEFAULT;
  ALTER TABLE "_school_categories_v" ALTER COLUMN "version_order" DROP DEFAULT;
  ALTER TABLE "faqs" ALTER COLUMN "order" DROP DEFAULT;
  ALTER TABLE "_faqs_v" ALTER COLUMN "version_order" DROP DEFAULT;
  ALTER TABLE "contacts" ALTER COLUMN "order" DROP DEFAULT;
  ALTER TABLE "_contacts_v" ALTER COLUMN "version_order" DROP DEFAULT;`)
  for (const table of ['school_categories', 'faqs', 'contacts']) await db.execute(sql.raw(withoutEqualNumbers(table)))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "activity" ALTER COLUMN "deed" SET DATA TYPE text;
  UPDATE "activity" SET "deed" = 'published' WHERE "deed" = 'ordered';
  DROP TYPE "public"."enum_activity_deed";
  CREATE TYPE "public"."enum_activity_deed" AS ENUM('signed-in', 'sign-in-failed', 'account', 'role', 'too-many', 'password', 'second-factor', 'session', 'link', 'published', 'unpublished', 'trashed', 'untrashed', 'deleted', 'restored', 'shared', 'unshared', 'backup-restored', 'rollback', 'import', 'export', 'settings');
  ALTER TABLE "activity" ALTER COLUMN "deed" SET DATA TYPE "public"."enum_activity_deed" USING "deed"::"public"."enum_activity_deed";
  ALTER TABLE "school_categories" ALTER COLUMN "order" SET DEFAULT 0;
  ALTER TABLE "_school_categories_v" ALTER COLUMN "version_order" SET DEFAULT 0;
  ALTER TABLE "faqs" ALTER COLUMN "order" SET DEFAULT 0;
  ALTER TABLE "_faqs_v" ALTER COLUMN "version_order" SET DEFAULT 0;
  ALTER TABLE "contacts" ALTER COLUMN "order" SET DEFAULT 0;
  ALTER TABLE "_contacts_v" ALTER COLUMN "version_order" SET DEFAULT 0;`)
}
