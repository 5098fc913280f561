import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "work_progress" (
  	"name" text PRIMARY KEY NOT NULL,
  	"written" integer NOT NULL,
  	"total" integer NOT NULL,
  	"noted_at" timestamp (3) with time zone NOT NULL
  );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "work_progress" CASCADE;`)
}
