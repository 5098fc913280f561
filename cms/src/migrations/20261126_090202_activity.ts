import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_activity_deed" AS ENUM('signed-in', 'sign-in-failed', 'account', 'role', 'password', 'link', 'published', 'unpublished', 'trashed', 'untrashed', 'deleted', 'restored', 'rollback', 'import', 'export', 'settings');
  CREATE TABLE "activity" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"deed" "enum_activity_deed" NOT NULL,
  	"who" varchar NOT NULL,
  	"what" varchar NOT NULL,
  	"from" varchar,
  	"document" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE INDEX "activity_deed_idx" ON "activity" USING btree ("deed");
  CREATE INDEX "activity_who_idx" ON "activity" USING btree ("who");
  CREATE INDEX "activity_updated_at_idx" ON "activity" USING btree ("updated_at");
  CREATE INDEX "activity_created_at_idx" ON "activity" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "activity" CASCADE;
  DROP TYPE "public"."enum_activity_deed";`)
}
