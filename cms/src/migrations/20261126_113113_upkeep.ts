import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "pages" ADD COLUMN "owner_id" uuid;
  ALTER TABLE "pages" ADD COLUMN "review_by" timestamp(3) with time zone;
  ALTER TABLE "_pages_v" ADD COLUMN "version_owner_id" uuid;
  ALTER TABLE "_pages_v" ADD COLUMN "version_review_by" timestamp(3) with time zone;
  ALTER TABLE "school_categories" ADD COLUMN "owner_id" uuid;
  ALTER TABLE "school_categories" ADD COLUMN "review_by" timestamp(3) with time zone;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_owner_id" uuid;
  ALTER TABLE "_school_categories_v" ADD COLUMN "version_review_by" timestamp(3) with time zone;
  ALTER TABLE "faqs" ADD COLUMN "owner_id" uuid;
  ALTER TABLE "faqs" ADD COLUMN "review_by" timestamp(3) with time zone;
  ALTER TABLE "_faqs_v" ADD COLUMN "version_owner_id" uuid;
  ALTER TABLE "_faqs_v" ADD COLUMN "version_review_by" timestamp(3) with time zone;
  ALTER TABLE "contacts" ADD COLUMN "owner_id" uuid;
  ALTER TABLE "contacts" ADD COLUMN "review_by" timestamp(3) with time zone;
  ALTER TABLE "_contacts_v" ADD COLUMN "version_owner_id" uuid;
  ALTER TABLE "_contacts_v" ADD COLUMN "version_review_by" timestamp(3) with time zone;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_owner_id_users_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "school_categories" ADD CONSTRAINT "school_categories_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_school_categories_v" ADD CONSTRAINT "_school_categories_v_version_owner_id_users_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faqs" ADD CONSTRAINT "faqs_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_version_owner_id_users_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contacts" ADD CONSTRAINT "contacts_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_contacts_v" ADD CONSTRAINT "_contacts_v_version_owner_id_users_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "pages_owner_idx" ON "pages" USING btree ("owner_id");
  CREATE INDEX "pages_review_by_idx" ON "pages" USING btree ("review_by");
  CREATE INDEX "_pages_v_version_version_owner_idx" ON "_pages_v" USING btree ("version_owner_id");
  CREATE INDEX "_pages_v_version_version_review_by_idx" ON "_pages_v" USING btree ("version_review_by");
  CREATE INDEX "school_categories_owner_idx" ON "school_categories" USING btree ("owner_id");
  CREATE INDEX "school_categories_review_by_idx" ON "school_categories" USING btree ("review_by");
  CREATE INDEX "_school_categories_v_version_version_owner_idx" ON "_school_categories_v" USING btree ("version_owner_id");
  CREATE INDEX "_school_categories_v_version_version_review_by_idx" ON "_school_categories_v" USING btree ("version_review_by");
  CREATE INDEX "faqs_owner_idx" ON "faqs" USING btree ("owner_id");
  CREATE INDEX "faqs_review_by_idx" ON "faqs" USING btree ("review_by");
  CREATE INDEX "_faqs_v_version_version_owner_idx" ON "_faqs_v" USING btree ("version_owner_id");
  CREATE INDEX "_faqs_v_version_version_review_by_idx" ON "_faqs_v" USING btree ("version_review_by");
  CREATE INDEX "contacts_owner_idx" ON "contacts" USING btree ("owner_id");
  CREATE INDEX "contacts_review_by_idx" ON "contacts" USING btree ("review_by");
  CREATE INDEX "_contacts_v_version_version_owner_idx" ON "_contacts_v" USING btree ("version_owner_id");
  CREATE INDEX "_contacts_v_version_version_review_by_idx" ON "_contacts_v" USING btree ("version_review_by");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "pages" DROP CONSTRAINT "pages_owner_id_users_id_fk";
  
  ALTER TABLE "_pages_v" DROP CONSTRAINT "_pages_v_version_owner_id_users_id_fk";
  
  ALTER TABLE "school_categories" DROP CONSTRAINT "school_categories_owner_id_users_id_fk";
  
  ALTER TABLE "_school_categories_v" DROP CONSTRAINT "_school_categories_v_version_owner_id_users_id_fk";
  
  ALTER TABLE "faqs" DROP CONSTRAINT "faqs_owner_id_users_id_fk";
  
  ALTER TABLE "_faqs_v" DROP CONSTRAINT "_faqs_v_version_owner_id_users_id_fk";
  
  ALTER TABLE "contacts" DROP CONSTRAINT "contacts_owner_id_users_id_fk";
  
  ALTER TABLE "_contacts_v" DROP CONSTRAINT "_contacts_v_version_owner_id_users_id_fk";
  
  DROP INDEX "pages_owner_idx";
  DROP INDEX "pages_review_by_idx";
  DROP INDEX "_pages_v_version_version_owner_idx";
  DROP INDEX "_pages_v_version_version_review_by_idx";
  DROP INDEX "school_categories_owner_idx";
  DROP INDEX "school_categories_review_by_idx";
  DROP INDEX "_school_categories_v_version_version_owner_idx";
  DROP INDEX "_school_categories_v_version_version_review_by_idx";
  DROP INDEX "faqs_owner_idx";
  DROP INDEX "faqs_review_by_idx";
  DROP INDEX "_faqs_v_version_version_owner_idx";
  DROP INDEX "_faqs_v_version_version_review_by_idx";
  DROP INDEX "contacts_owner_idx";
  DROP INDEX "contacts_review_by_idx";
  DROP INDEX "_contacts_v_version_version_owner_idx";
  DROP INDEX "_contacts_v_version_version_review_by_idx";
  ALTER TABLE "pages" DROP COLUMN "owner_id";
  ALTER TABLE "pages" DROP COLUMN "review_by";
  ALTER TABLE "_pages_v" DROP COLUMN "version_owner_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_review_by";
  ALTER TABLE "school_categories" DROP COLUMN "owner_id";
  ALTER TABLE "school_categories" DROP COLUMN "review_by";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_owner_id";
  ALTER TABLE "_school_categories_v" DROP COLUMN "version_review_by";
  ALTER TABLE "faqs" DROP COLUMN "owner_id";
  ALTER TABLE "faqs" DROP COLUMN "review_by";
  ALTER TABLE "_faqs_v" DROP COLUMN "version_owner_id";
  ALTER TABLE "_faqs_v" DROP COLUMN "version_review_by";
  ALTER TABLE "contacts" DROP COLUMN "owner_id";
  ALTER TABLE "contacts" DROP COLUMN "review_by";
  ALTER TABLE "_contacts_v" DROP COLUMN "version_owner_id";
  ALTER TABLE "_contacts_v" DROP COLUMN "version_review_by";`)
}
