import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "presence" (
  	"window" text PRIMARY KEY NOT NULL,
  	"document" text NOT NULL,
  	"user_id" uuid NOT NULL,
  	"seen_at" timestamp (3) with time zone NOT NULL
  );
  
  CREATE INDEX "presence_document_idx" ON "presence" USING btree ("document");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "presence" CASCADE;`)
}
