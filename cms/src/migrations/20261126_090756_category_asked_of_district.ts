import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "school_categories" ADD COLUMN "asked_of_district" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_asked_of_district" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "school_categories" DROP COLUMN "asked_of_district";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_asked_of_district";`)
}
