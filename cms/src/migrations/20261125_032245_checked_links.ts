import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "checked_links" (
  	"link" text PRIMARY KEY NOT NULL,
  	"documents" jsonb NOT NULL,
  	"due_at" timestamp (3) with time zone NOT NULL,
  	"tried_at" timestamp (3) with time zone,
  	"judged_at" timestamp (3) with time zone,
  	"failing_since" timestamp (3) with time zone,
  	"why" text
  );
  
  CREATE INDEX "checked_links_due_at_idx" ON "checked_links" USING btree ("due_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "checked_links" CASCADE;`)
}
