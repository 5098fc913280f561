import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "dismissed_findings" (
  	"document" text NOT NULL,
  	"finding" text NOT NULL,
  	"reason" text NOT NULL,
  	"dismissed_by" uuid NOT NULL,
  	"dismissed_at" timestamp (3) with time zone NOT NULL,
  	CONSTRAINT "dismissed_findings_document_finding_pk" PRIMARY KEY("document","finding")
  );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "dismissed_findings" CASCADE;`)
}
