import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "files_to_remove" (
  	"name" text PRIMARY KEY NOT NULL,
  	"due_at" timestamp (3) with time zone NOT NULL,
  	"attempts" integer DEFAULT 0 NOT NULL,
  	"failure" text
  );
  
  CREATE INDEX "files_to_remove_due_at_idx" ON "files_to_remove" USING btree ("due_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "files_to_remove" CASCADE;`)
}
