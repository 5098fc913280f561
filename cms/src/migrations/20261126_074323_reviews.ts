import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "reviews" (
  	"document" text PRIMARY KEY NOT NULL,
  	"state" text NOT NULL,
  	"asked_by" uuid NOT NULL,
  	"asked_at" timestamp (3) with time zone NOT NULL,
  	"asked_note" text,
  	"sent_back_by" uuid,
  	"sent_back_at" timestamp (3) with time zone,
  	"sent_back_note" text,
  	"sent_back_field" text
  );
  
  CREATE INDEX "reviews_state_idx" ON "reviews" USING btree ("state","asked_at");
  CREATE INDEX "reviews_asked_by_idx" ON "reviews" USING btree ("asked_by");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "reviews" CASCADE;`)
}
