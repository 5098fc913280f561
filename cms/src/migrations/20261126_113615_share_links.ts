import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_activity_deed" ADD VALUE 'shared' BEFORE 'rollback';
  ALTER TYPE "public"."enum_activity_deed" ADD VALUE 'unshared' BEFORE 'rollback';
  CREATE TABLE "share_links" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"document" text NOT NULL,
  	"token_hash" text NOT NULL,
  	"made_by" uuid NOT NULL,
  	"made_at" timestamp (3) with time zone NOT NULL,
  	"ends_at" timestamp (3) with time zone NOT NULL,
  	CONSTRAINT "share_links_token_hash_unique" UNIQUE("token_hash")
  );
  
  CREATE INDEX "share_links_document_idx" ON "share_links" USING btree ("document");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "share_links" CASCADE;
  ALTER TABLE "activity" ALTER COLUMN "deed" SET DATA TYPE text;
  DROP TYPE "public"."enum_activity_deed";
  CREATE TYPE "public"."enum_activity_deed" AS ENUM('signed-in', 'sign-in-failed', 'account', 'role', 'password', 'link', 'published', 'unpublished', 'trashed', 'untrashed', 'deleted', 'restored', 'rollback', 'import', 'export', 'settings');
  ALTER TABLE "activity" ALTER COLUMN "deed" SET DATA TYPE "public"."enum_activity_deed" USING "deed"::"public"."enum_activity_deed";`)
}
