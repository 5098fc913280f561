import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_conferences_days_online_use" AS ENUM('watch', 'register');
  CREATE TYPE "public"."enum__conferences_v_version_days_online_use" AS ENUM('watch', 'register');
  CREATE TYPE "public"."enum_navigation_items_below_section" AS ENUM('/webinars/', '/conferences/', '/deadlines/', '/identified-schools/', '/faqs/', '/glossary/', '/contacts/');
  CREATE TYPE "public"."enum__navigation_v_version_items_below_section" AS ENUM('/webinars/', '/conferences/', '/deadlines/', '/identified-schools/', '/faqs/', '/glossary/', '/contacts/');
  CREATE TABLE "navigation_items_below" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"section" "enum_navigation_items_below_section",
  	"page_id" uuid,
  	"label" varchar
  );
  
  CREATE TABLE "_navigation_v_version_items_below" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"section" "enum__navigation_v_version_items_below_section",
  	"page_id" uuid,
  	"label" varchar,
  	"_uuid" varchar
  );
  
  ALTER TABLE "webinars" ADD COLUMN "venue_name" varchar;
  ALTER TABLE "webinars" ADD COLUMN "venue_room" varchar;
  ALTER TABLE "webinars" ADD COLUMN "venue_address" varchar;
  ALTER TABLE "webinars" ADD COLUMN "venue_city" varchar;
  ALTER TABLE "webinars" ADD COLUMN "venue_state" varchar;
  ALTER TABLE "_webinars_v" ADD COLUMN "version_venue_name" varchar;
  ALTER TABLE "_webinars_v" ADD COLUMN "version_venue_room" varchar;
  ALTER TABLE "_webinars_v" ADD COLUMN "version_venue_address" varchar;
  ALTER TABLE "_webinars_v" ADD COLUMN "version_venue_city" varchar;
  ALTER TABLE "_webinars_v" ADD COLUMN "version_venue_state" varchar;
  ALTER TABLE "conferences_days" ADD COLUMN "online_url" varchar;
  ALTER TABLE "conferences_days" ADD COLUMN "online_use" "enum_conferences_days_online_use";
  ALTER TABLE "conferences" ADD COLUMN "venue_room" varchar;
  ALTER TABLE "_conferences_v_version_days" ADD COLUMN "online_url" varchar;
  ALTER TABLE "_conferences_v_version_days" ADD COLUMN "online_use" "enum__conferences_v_version_days_online_use";
  ALTER TABLE "_conferences_v" ADD COLUMN "version_venue_room" varchar;
  ALTER TABLE "navigation_items_below" ADD CONSTRAINT "navigation_items_below_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "navigation_items_below" ADD CONSTRAINT "navigation_items_below_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation_items"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_items_below" ADD CONSTRAINT "_navigation_v_version_items_below_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_items_below" ADD CONSTRAINT "_navigation_v_version_items_below_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v_version_items"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "navigation_items_below_order_idx" ON "navigation_items_below" USING btree ("_order");
  CREATE INDEX "navigation_items_below_parent_id_idx" ON "navigation_items_below" USING btree ("_parent_id");
  CREATE INDEX "navigation_items_below_page_idx" ON "navigation_items_below" USING btree ("page_id");
  CREATE INDEX "_navigation_v_version_items_below_order_idx" ON "_navigation_v_version_items_below" USING btree ("_order");
  CREATE INDEX "_navigation_v_version_items_below_parent_id_idx" ON "_navigation_v_version_items_below" USING btree ("_parent_id");
  CREATE INDEX "_navigation_v_version_items_below_page_idx" ON "_navigation_v_version_items_below" USING btree ("page_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "navigation_items_below" CASCADE;
  DROP TABLE "_navigation_v_version_items_below" CASCADE;
  ALTER TABLE "webinars" DROP COLUMN "venue_name";
  ALTER TABLE "webinars" DROP COLUMN "venue_room";
  ALTER TABLE "webinars" DROP COLUMN "venue_address";
  ALTER TABLE "webinars" DROP COLUMN "venue_city";
  ALTER TABLE "webinars" DROP COLUMN "venue_state";
  ALTER TABLE "_webinars_v" DROP COLUMN "version_venue_name";
  ALTER TABLE "_webinars_v" DROP COLUMN "version_venue_room";
  ALTER TABLE "_webinars_v" DROP COLUMN "version_venue_address";
  ALTER TABLE "_webinars_v" DROP COLUMN "version_venue_city";
  ALTER TABLE "_webinars_v" DROP COLUMN "version_venue_state";
  ALTER TABLE "conferences_days" DROP COLUMN "online_url";
  ALTER TABLE "conferences_days" DROP COLUMN "online_use";
  ALTER TABLE "conferences" DROP COLUMN "venue_room";
  ALTER TABLE "_conferences_v_version_days" DROP COLUMN "online_url";
  ALTER TABLE "_conferences_v_version_days" DROP COLUMN "online_use";
  ALTER TABLE "_conferences_v" DROP COLUMN "version_venue_room";
  DROP TYPE "public"."enum_conferences_days_online_use";
  DROP TYPE "public"."enum__conferences_v_version_days_online_use";
  DROP TYPE "public"."enum_navigation_items_below_section";
  DROP TYPE "public"."enum__navigation_v_version_items_below_section";`)
}
