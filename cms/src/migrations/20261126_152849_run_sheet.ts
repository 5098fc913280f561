import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "run_sheet_ticks" (
  	"document" text NOT NULL,
  	"step" text NOT NULL,
  	"ticked_by" uuid NOT NULL,
  	"ticked_at" timestamp (3) with time zone NOT NULL,
  	CONSTRAINT "run_sheet_ticks_document_step_pk" PRIMARY KEY("document","step")
  );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "run_sheet_ticks" CASCADE;`)
}
