import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_activity_deed" ADD VALUE 'too-many' BEFORE 'password';
  ALTER TYPE "public"."enum_activity_deed" ADD VALUE 'second-factor' BEFORE 'link';
  ALTER TYPE "public"."enum_activity_deed" ADD VALUE 'session' BEFORE 'link';
  ALTER TYPE "public"."enum_activity_deed" ADD VALUE 'backup-restored' BEFORE 'rollback';
  CREATE TABLE "account_sessions" (
  	"session" text PRIMARY KEY NOT NULL,
  	"account" uuid NOT NULL,
  	"used_at" timestamp (3) with time zone NOT NULL,
  	"address" text,
  	"browser" text,
  	"proven_at" timestamp (3) with time zone
  );
  
  CREATE TABLE "second_factors" (
  	"account" uuid PRIMARY KEY NOT NULL,
  	"key" text,
  	"confirmed_at" timestamp (3) with time zone,
  	"last_step" bigint,
  	"pending_key" text
  );
  
  CREATE TABLE "recovery_codes" (
  	"account" uuid NOT NULL,
  	"digest" text NOT NULL,
  	CONSTRAINT "recovery_codes_account_digest_pk" PRIMARY KEY("account","digest")
  );
  
  CREATE INDEX "account_sessions_account_idx" ON "account_sessions" USING btree ("account");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DELETE FROM "activity" WHERE "deed" IN ('too-many', 'second-factor', 'session', 'backup-restored');
  DROP TABLE "account_sessions" CASCADE;
  DROP TABLE "second_factors" CASCADE;
  DROP TABLE "recovery_codes" CASCADE;
  ALTER TABLE "activity" ALTER COLUMN "deed" SET DATA TYPE text;
  DROP TYPE "public"."enum_activity_deed";
  CREATE TYPE "public"."enum_activity_deed" AS ENUM('signed-in', 'sign-in-failed', 'account', 'role', 'password', 'link', 'published', 'unpublished', 'trashed', 'untrashed', 'deleted', 'restored', 'shared', 'unshared', 'rollback', 'import', 'export', 'settings');
  ALTER TABLE "activity" ALTER COLUMN "deed" SET DATA TYPE "public"."enum_activity_deed" USING "deed"::"public"."enum_activity_deed";`)
}
