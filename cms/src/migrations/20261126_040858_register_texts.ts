import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_site_settings_data_license" AS ENUM('CC0-1.0', 'CC-BY-4.0');
  CREATE TYPE "public"."enum__site_settings_v_version_data_license" AS ENUM('CC0-1.0', 'CC-BY-4.0');
  ALTER TABLE "school_categories" ADD COLUMN "meaning" varchar;
  ALTER TABLE "school_categories" ADD COLUMN "not_meaning" varchar;
  ALTER TABLE "school_categories" ADD COLUMN "next_steps" varchar;
  ALTER TABLE "school_categories" ADD COLUMN "family_role" varchar;
  ALTER TABLE "school_categories" ADD COLUMN "whom_to_ask" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_meaning" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_not_meaning" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_next_steps" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_family_role" varchar;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_whom_to_ask" varchar;
  ALTER TABLE "site_settings" ADD COLUMN "data_license" "enum_site_settings_data_license" DEFAULT 'CC0-1.0';
  ALTER TABLE "_site_settings_v" ADD COLUMN "version_data_license" "enum__site_settings_v_version_data_license" DEFAULT 'CC0-1.0';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "school_categories" DROP COLUMN "meaning";
  ALTER TABLE "school_categories" DROP COLUMN "not_meaning";
  ALTER TABLE "school_categories" DROP COLUMN "next_steps";
  ALTER TABLE "school_categories" DROP COLUMN "family_role";
  ALTER TABLE "school_categories" DROP COLUMN "whom_to_ask";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_meaning";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_not_meaning";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_next_steps";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_family_role";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_whom_to_ask";
  ALTER TABLE "site_settings" DROP COLUMN "data_license";
  ALTER TABLE "_site_settings_v" DROP COLUMN "version_data_license";
  DROP TYPE "public"."enum_site_settings_data_license";
  DROP TYPE "public"."enum__site_settings_v_version_data_license";`)
}
