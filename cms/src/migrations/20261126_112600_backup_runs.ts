import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "backup_runs" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"kind" text NOT NULL,
  	"ended_at" timestamp (3) with time zone NOT NULL,
  	"file" text NOT NULL,
  	"bytes" bigint,
  	"failure" text
  );
  
  CREATE INDEX "backup_runs_kind_ended_at_idx" ON "backup_runs" USING btree ("kind","ended_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "backup_runs" CASCADE;`)
}
