import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "register_imports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"shown_at" timestamp (3) with time zone NOT NULL,
  	"shown_to" text NOT NULL,
  	"rows" jsonb NOT NULL,
  	"counts" jsonb NOT NULL,
  	"written_at" timestamp (3) with time zone,
  	"published" boolean,
  	"written" jsonb,
  	"undone_at" timestamp (3) with time zone
  );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "register_imports" CASCADE;`)
}
