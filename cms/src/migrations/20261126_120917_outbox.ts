import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "outbox" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"once_for" text,
  	"recipient" text NOT NULL,
  	"subject" text NOT NULL,
  	"body" text,
  	"written_at" timestamp (3) with time zone NOT NULL,
  	"due_at" timestamp (3) with time zone NOT NULL,
  	"attempts" integer DEFAULT 0 NOT NULL,
  	"sent_at" timestamp (3) with time zone,
  	"failure" text,
  	"given_up_at" timestamp (3) with time zone,
  	CONSTRAINT "outbox_once_for_unique" UNIQUE("once_for")
  );
  
  CREATE INDEX "outbox_due_at_idx" ON "outbox" USING btree ("due_at") WHERE sent_at is null and given_up_at is null;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "outbox" CASCADE;`)
}
