import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_webinars_audience" AS ENUM('principals', 'counselors', 'lead-teachers', 'teachers', 'federal-programs-directors', 'district-leaders', 'school-and-district-teams', 'families');
  CREATE TYPE "public"."enum_webinars_startsat_tz" AS ENUM('America/Chicago', 'America/New_York', 'America/Denver', 'America/Los_Angeles');
  CREATE TYPE "public"."enum_webinars_endsat_tz" AS ENUM('America/Chicago', 'America/New_York', 'America/Denver', 'America/Los_Angeles');
  CREATE TYPE "public"."enum_webinars_condition" AS ENUM('scheduled', 'full', 'postponed', 'cancelled');
  CREATE TYPE "public"."enum_webinars_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_webinars_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_webinars_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__webinars_v_version_audience" AS ENUM('principals', 'counselors', 'lead-teachers', 'teachers', 'federal-programs-directors', 'district-leaders', 'school-and-district-teams', 'families');
  CREATE TYPE "public"."enum__webinars_v_version_startsat_tz" AS ENUM('America/Chicago', 'America/New_York', 'America/Denver', 'America/Los_Angeles');
  CREATE TYPE "public"."enum__webinars_v_version_endsat_tz" AS ENUM('America/Chicago', 'America/New_York', 'America/Denver', 'America/Los_Angeles');
  CREATE TYPE "public"."enum__webinars_v_version_condition" AS ENUM('scheduled', 'full', 'postponed', 'cancelled');
  CREATE TYPE "public"."enum__webinars_v_version_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__webinars_v_version_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__webinars_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_conferences_condition" AS ENUM('scheduled', 'full', 'postponed', 'cancelled');
  CREATE TYPE "public"."enum_conferences_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_conferences_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_conferences_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__conferences_v_version_condition" AS ENUM('scheduled', 'full', 'postponed', 'cancelled');
  CREATE TYPE "public"."enum__conferences_v_version_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__conferences_v_version_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__conferences_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_pages_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_pages_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_version_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__pages_v_version_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_school_categories_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_school_categories_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_school_categories_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__school_categories_v_version_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__school_categories_v_version_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__school_categories_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_faqs_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_faqs_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_faqs_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__faqs_v_version_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__faqs_v_version_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__faqs_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_glossary_terms_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_glossary_terms_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_glossary_terms_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__glossary_terms_v_version_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__glossary_terms_v_version_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__glossary_terms_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_contacts_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_contacts_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum_contacts_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__contacts_v_version_goliveat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__contacts_v_version_withdrawat_tz" AS ENUM('America/Chicago');
  CREATE TYPE "public"."enum__contacts_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_bug_reports_status" AS ENUM('new', 'in-progress', 'done');
  CREATE TYPE "public"."enum_users_role" AS ENUM('admin', 'publisher', 'author');
  CREATE TYPE "public"."enum_home_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__home_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_navigation_items_section" AS ENUM('/webinars/', '/conferences/', '/identified-schools/', '/faqs/', '/glossary/', '/contacts/');
  CREATE TYPE "public"."enum_navigation_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__navigation_v_version_items_section" AS ENUM('/webinars/', '/conferences/', '/identified-schools/', '/faqs/', '/glossary/', '/contacts/');
  CREATE TYPE "public"."enum__navigation_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_notice_level" AS ENUM('information', 'warning', 'emergency');
  CREATE TYPE "public"."enum_notice_from_tz" AS ENUM('America/Chicago', 'America/New_York', 'America/Denver', 'America/Los_Angeles');
  CREATE TYPE "public"."enum_notice_until_tz" AS ENUM('America/Chicago', 'America/New_York', 'America/Denver', 'America/Los_Angeles');
  CREATE TYPE "public"."enum_notice_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__notice_v_version_level" AS ENUM('information', 'warning', 'emergency');
  CREATE TYPE "public"."enum__notice_v_version_from_tz" AS ENUM('America/Chicago', 'America/New_York', 'America/Denver', 'America/Los_Angeles');
  CREATE TYPE "public"."enum__notice_v_version_until_tz" AS ENUM('America/Chicago', 'America/New_York', 'America/Denver', 'America/Los_Angeles');
  CREATE TYPE "public"."enum__notice_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_site_settings_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__site_settings_v_version_status" AS ENUM('draft', 'published');
  CREATE TABLE "webinars_audience" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_webinars_audience",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "webinars" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"starts_at" timestamp(3) with time zone,
  	"startsat_tz" "enum_webinars_startsat_tz" DEFAULT 'America/Chicago',
  	"ends_at" timestamp(3) with time zone,
  	"endsat_tz" "enum_webinars_endsat_tz" DEFAULT 'America/Chicago',
  	"summary" varchar,
  	"body" jsonb,
  	"registration_url" varchar,
  	"registration_search_term" varchar,
  	"registration_instructions" varchar,
  	"registration_contact_id" uuid,
  	"registration_late_entry" boolean DEFAULT false,
  	"recording_url" varchar,
  	"recording_captions_id" uuid,
  	"recording_transcript" varchar,
  	"recording_slides_id" uuid,
  	"recording_no_captions_because" varchar,
  	"recording_none_because" varchar,
  	"condition" "enum_webinars_condition" DEFAULT 'scheduled',
  	"contact_id" uuid,
  	"slug" varchar,
  	"go_live_at" timestamp(3) with time zone,
  	"goliveat_tz" "enum_webinars_goliveat_tz" DEFAULT 'America/Chicago',
  	"withdraw_at" timestamp(3) with time zone,
  	"withdrawat_tz" "enum_webinars_withdrawat_tz" DEFAULT 'America/Chicago',
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_webinars_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "webinars_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "webinars_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid
  );
  
  CREATE TABLE "_webinars_v_version_audience" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__webinars_v_version_audience",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_webinars_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_starts_at" timestamp(3) with time zone,
  	"version_startsat_tz" "enum__webinars_v_version_startsat_tz" DEFAULT 'America/Chicago',
  	"version_ends_at" timestamp(3) with time zone,
  	"version_endsat_tz" "enum__webinars_v_version_endsat_tz" DEFAULT 'America/Chicago',
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_registration_url" varchar,
  	"version_registration_search_term" varchar,
  	"version_registration_instructions" varchar,
  	"version_registration_contact_id" uuid,
  	"version_registration_late_entry" boolean DEFAULT false,
  	"version_recording_url" varchar,
  	"version_recording_captions_id" uuid,
  	"version_recording_transcript" varchar,
  	"version_recording_slides_id" uuid,
  	"version_recording_no_captions_because" varchar,
  	"version_recording_none_because" varchar,
  	"version_condition" "enum__webinars_v_version_condition" DEFAULT 'scheduled',
  	"version_contact_id" uuid,
  	"version_slug" varchar,
  	"version_go_live_at" timestamp(3) with time zone,
  	"version_goliveat_tz" "enum__webinars_v_version_goliveat_tz" DEFAULT 'America/Chicago',
  	"version_withdraw_at" timestamp(3) with time zone,
  	"version_withdrawat_tz" "enum__webinars_v_version_withdrawat_tz" DEFAULT 'America/Chicago',
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__webinars_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_webinars_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_webinars_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid
  );
  
  CREATE TABLE "conferences_days_team" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"role" varchar,
  	"count" numeric DEFAULT 1
  );
  
  CREATE TABLE "conferences_days_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"description" varchar
  );
  
  CREATE TABLE "conferences_days" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"date" timestamp(3) with time zone,
  	"start_time" varchar,
  	"end_time" varchar,
  	"description" jsonb
  );
  
  CREATE TABLE "conferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"theme" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"venue_name" varchar,
  	"venue_address" varchar,
  	"venue_city" varchar,
  	"venue_state" varchar,
  	"registration_url" varchar,
  	"registration_search_term" varchar,
  	"registration_instructions" varchar,
  	"registration_contact_id" uuid,
  	"registration_late_entry" boolean DEFAULT false,
  	"condition" "enum_conferences_condition" DEFAULT 'scheduled',
  	"contact_id" uuid,
  	"slug" varchar,
  	"go_live_at" timestamp(3) with time zone,
  	"goliveat_tz" "enum_conferences_goliveat_tz" DEFAULT 'America/Chicago',
  	"withdraw_at" timestamp(3) with time zone,
  	"withdrawat_tz" "enum_conferences_withdrawat_tz" DEFAULT 'America/Chicago',
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_conferences_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "conferences_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "conferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"school_categories_id" uuid
  );
  
  CREATE TABLE "_conferences_v_version_days_team" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"role" varchar,
  	"count" numeric DEFAULT 1,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_conferences_v_version_days_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"description" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_conferences_v_version_days" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"label" varchar,
  	"date" timestamp(3) with time zone,
  	"start_time" varchar,
  	"end_time" varchar,
  	"description" jsonb,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_conferences_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_theme" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_venue_name" varchar,
  	"version_venue_address" varchar,
  	"version_venue_city" varchar,
  	"version_venue_state" varchar,
  	"version_registration_url" varchar,
  	"version_registration_search_term" varchar,
  	"version_registration_instructions" varchar,
  	"version_registration_contact_id" uuid,
  	"version_registration_late_entry" boolean DEFAULT false,
  	"version_condition" "enum__conferences_v_version_condition" DEFAULT 'scheduled',
  	"version_contact_id" uuid,
  	"version_slug" varchar,
  	"version_go_live_at" timestamp(3) with time zone,
  	"version_goliveat_tz" "enum__conferences_v_version_goliveat_tz" DEFAULT 'America/Chicago',
  	"version_withdraw_at" timestamp(3) with time zone,
  	"version_withdrawat_tz" "enum__conferences_v_version_withdrawat_tz" DEFAULT 'America/Chicago',
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__conferences_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_conferences_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_conferences_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"school_categories_id" uuid
  );
  
  CREATE TABLE "pages" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"parent_id" uuid,
  	"slug" varchar,
  	"go_live_at" timestamp(3) with time zone,
  	"goliveat_tz" "enum_pages_goliveat_tz" DEFAULT 'America/Chicago',
  	"withdraw_at" timestamp(3) with time zone,
  	"withdrawat_tz" "enum_pages_withdrawat_tz" DEFAULT 'America/Chicago',
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_pages_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_pages_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_parent_id" uuid,
  	"version_slug" varchar,
  	"version_go_live_at" timestamp(3) with time zone,
  	"version_goliveat_tz" "enum__pages_v_version_goliveat_tz" DEFAULT 'America/Chicago',
  	"version_withdraw_at" timestamp(3) with time zone,
  	"version_withdrawat_tz" "enum__pages_v_version_withdrawat_tz" DEFAULT 'America/Chicago',
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "school_categories_sources" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"url" varchar
  );
  
  CREATE TABLE "school_categories" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"acronym" varchar,
  	"summary" varchar,
  	"how_identified" jsonb,
  	"supports" jsonb,
  	"exit_criteria" jsonb,
  	"order" numeric DEFAULT 0,
  	"slug" varchar,
  	"go_live_at" timestamp(3) with time zone,
  	"goliveat_tz" "enum_school_categories_goliveat_tz" DEFAULT 'America/Chicago',
  	"withdraw_at" timestamp(3) with time zone,
  	"withdrawat_tz" "enum_school_categories_withdrawat_tz" DEFAULT 'America/Chicago',
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_school_categories_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_school_categories_v_version_sources" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"label" varchar,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_school_categories_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_name" varchar,
  	"version_acronym" varchar,
  	"version_summary" varchar,
  	"version_how_identified" jsonb,
  	"version_supports" jsonb,
  	"version_exit_criteria" jsonb,
  	"version_order" numeric DEFAULT 0,
  	"version_slug" varchar,
  	"version_go_live_at" timestamp(3) with time zone,
  	"version_goliveat_tz" "enum__school_categories_v_version_goliveat_tz" DEFAULT 'America/Chicago',
  	"version_withdraw_at" timestamp(3) with time zone,
  	"version_withdrawat_tz" "enum__school_categories_v_version_withdrawat_tz" DEFAULT 'America/Chicago',
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__school_categories_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "faqs" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"question" varchar,
  	"answer" jsonb,
  	"category_id" uuid,
  	"order" numeric DEFAULT 0,
  	"go_live_at" timestamp(3) with time zone,
  	"goliveat_tz" "enum_faqs_goliveat_tz" DEFAULT 'America/Chicago',
  	"withdraw_at" timestamp(3) with time zone,
  	"withdrawat_tz" "enum_faqs_withdrawat_tz" DEFAULT 'America/Chicago',
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_faqs_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_faqs_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_question" varchar,
  	"version_answer" jsonb,
  	"version_category_id" uuid,
  	"version_order" numeric DEFAULT 0,
  	"version_go_live_at" timestamp(3) with time zone,
  	"version_goliveat_tz" "enum__faqs_v_version_goliveat_tz" DEFAULT 'America/Chicago',
  	"version_withdraw_at" timestamp(3) with time zone,
  	"version_withdrawat_tz" "enum__faqs_v_version_withdrawat_tz" DEFAULT 'America/Chicago',
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__faqs_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "glossary_terms" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"term" varchar,
  	"expansion" varchar,
  	"definition" varchar,
  	"go_live_at" timestamp(3) with time zone,
  	"goliveat_tz" "enum_glossary_terms_goliveat_tz" DEFAULT 'America/Chicago',
  	"withdraw_at" timestamp(3) with time zone,
  	"withdrawat_tz" "enum_glossary_terms_withdrawat_tz" DEFAULT 'America/Chicago',
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_glossary_terms_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "glossary_terms_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_glossary_terms_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_term" varchar,
  	"version_expansion" varchar,
  	"version_definition" varchar,
  	"version_go_live_at" timestamp(3) with time zone,
  	"version_goliveat_tz" "enum__glossary_terms_v_version_goliveat_tz" DEFAULT 'America/Chicago',
  	"version_withdraw_at" timestamp(3) with time zone,
  	"version_withdrawat_tz" "enum__glossary_terms_v_version_withdrawat_tz" DEFAULT 'America/Chicago',
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__glossary_terms_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_glossary_terms_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "contacts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"role" varchar,
  	"organization" varchar,
  	"phone" varchar,
  	"email" varchar,
  	"order" numeric DEFAULT 0,
  	"go_live_at" timestamp(3) with time zone,
  	"goliveat_tz" "enum_contacts_goliveat_tz" DEFAULT 'America/Chicago',
  	"withdraw_at" timestamp(3) with time zone,
  	"withdrawat_tz" "enum_contacts_withdrawat_tz" DEFAULT 'America/Chicago',
  	"first_published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_contacts_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "contacts_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_contacts_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_name" varchar,
  	"version_role" varchar,
  	"version_organization" varchar,
  	"version_phone" varchar,
  	"version_email" varchar,
  	"version_order" numeric DEFAULT 0,
  	"version_go_live_at" timestamp(3) with time zone,
  	"version_goliveat_tz" "enum__contacts_v_version_goliveat_tz" DEFAULT 'America/Chicago',
  	"version_withdraw_at" timestamp(3) with time zone,
  	"version_withdrawat_tz" "enum__contacts_v_version_withdrawat_tz" DEFAULT 'America/Chicago',
  	"version_first_published_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__contacts_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_contacts_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"alt" varchar,
  	"decorative" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_small_url" varchar,
  	"sizes_small_width" numeric,
  	"sizes_small_height" numeric,
  	"sizes_small_mime_type" varchar,
  	"sizes_small_filesize" numeric,
  	"sizes_small_filename" varchar,
  	"sizes_medium_url" varchar,
  	"sizes_medium_width" numeric,
  	"sizes_medium_height" numeric,
  	"sizes_medium_mime_type" varchar,
  	"sizes_medium_filesize" numeric,
  	"sizes_medium_filename" varchar,
  	"sizes_large_url" varchar,
  	"sizes_large_width" numeric,
  	"sizes_large_height" numeric,
  	"sizes_large_mime_type" varchar,
  	"sizes_large_filesize" numeric,
  	"sizes_large_filename" varchar
  );
  
  CREATE TABLE "redirects" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "bug_reports" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"message" varchar NOT NULL,
  	"page" varchar,
  	"contact" varchar,
  	"status" "enum_bug_reports_status" DEFAULT 'new',
  	"notes" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "enum_users_role" DEFAULT 'author' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"webinars_id" uuid,
  	"conferences_id" uuid,
  	"pages_id" uuid,
  	"school_categories_id" uuid,
  	"faqs_id" uuid,
  	"glossary_terms_id" uuid,
  	"contacts_id" uuid,
  	"media_id" uuid,
  	"redirects_id" uuid,
  	"bug_reports_id" uuid,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "home_supports" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"description" varchar
  );
  
  CREATE TABLE "home" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"heading" varchar,
  	"introduction" varchar,
  	"identification_introduction" varchar,
  	"registration_note" varchar,
  	"recording_note" varchar,
  	"body" jsonb,
  	"contact_id" uuid,
  	"_status" "enum_home_status" DEFAULT 'draft',
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_home_v_version_supports" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"description" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_home_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"version_heading" varchar,
  	"version_introduction" varchar,
  	"version_identification_introduction" varchar,
  	"version_registration_note" varchar,
  	"version_recording_note" varchar,
  	"version_body" jsonb,
  	"version_contact_id" uuid,
  	"version__status" "enum__home_v_version_status" DEFAULT 'draft',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "navigation_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"section" "enum_navigation_items_section",
  	"page_id" uuid,
  	"label" varchar
  );
  
  CREATE TABLE "navigation" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"_status" "enum_navigation_status" DEFAULT 'draft',
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_navigation_v_version_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"section" "enum__navigation_v_version_items_section",
  	"page_id" uuid,
  	"label" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_navigation_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"version__status" "enum__navigation_v_version_status" DEFAULT 'draft',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "notice" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"level" "enum_notice_level" DEFAULT 'information',
  	"message" varchar,
  	"link_label" varchar,
  	"link_url" varchar,
  	"from" timestamp(3) with time zone,
  	"from_tz" "enum_notice_from_tz" DEFAULT 'America/Chicago',
  	"until" timestamp(3) with time zone,
  	"until_tz" "enum_notice_until_tz" DEFAULT 'America/Chicago',
  	"_status" "enum_notice_status" DEFAULT 'draft',
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_notice_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"version_level" "enum__notice_v_version_level" DEFAULT 'information',
  	"version_message" varchar,
  	"version_link_label" varchar,
  	"version_link_url" varchar,
  	"version_from" timestamp(3) with time zone,
  	"version_from_tz" "enum__notice_v_version_from_tz" DEFAULT 'America/Chicago',
  	"version_until" timestamp(3) with time zone,
  	"version_until_tz" "enum__notice_v_version_until_tz" DEFAULT 'America/Chicago',
  	"version__status" "enum__notice_v_version_status" DEFAULT 'draft',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "site_settings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"office_name" varchar,
  	"department_name" varchar,
  	"phone" varchar,
  	"email" varchar,
  	"address" varchar,
  	"recording_within_working_days" numeric DEFAULT 5,
  	"_status" "enum_site_settings_status" DEFAULT 'draft',
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_site_settings_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"version_office_name" varchar,
  	"version_department_name" varchar,
  	"version_phone" varchar,
  	"version_email" varchar,
  	"version_address" varchar,
  	"version_recording_within_working_days" numeric DEFAULT 5,
  	"version__status" "enum__site_settings_v_version_status" DEFAULT 'draft',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  ALTER TABLE "webinars_audience" ADD CONSTRAINT "webinars_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."webinars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "webinars" ADD CONSTRAINT "webinars_registration_contact_id_contacts_id_fk" FOREIGN KEY ("registration_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "webinars" ADD CONSTRAINT "webinars_recording_captions_id_media_id_fk" FOREIGN KEY ("recording_captions_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "webinars" ADD CONSTRAINT "webinars_recording_slides_id_media_id_fk" FOREIGN KEY ("recording_slides_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "webinars" ADD CONSTRAINT "webinars_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "webinars_texts" ADD CONSTRAINT "webinars_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."webinars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "webinars_rels" ADD CONSTRAINT "webinars_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."webinars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "webinars_rels" ADD CONSTRAINT "webinars_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_webinars_v_version_audience" ADD CONSTRAINT "_webinars_v_version_audience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_webinars_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_webinars_v" ADD CONSTRAINT "_webinars_v_parent_id_webinars_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."webinars"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_webinars_v" ADD CONSTRAINT "_webinars_v_version_registration_contact_id_contacts_id_fk" FOREIGN KEY ("version_registration_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_webinars_v" ADD CONSTRAINT "_webinars_v_version_recording_captions_id_media_id_fk" FOREIGN KEY ("version_recording_captions_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_webinars_v" ADD CONSTRAINT "_webinars_v_version_recording_slides_id_media_id_fk" FOREIGN KEY ("version_recording_slides_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_webinars_v" ADD CONSTRAINT "_webinars_v_version_contact_id_contacts_id_fk" FOREIGN KEY ("version_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_webinars_v_texts" ADD CONSTRAINT "_webinars_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_webinars_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_webinars_v_rels" ADD CONSTRAINT "_webinars_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_webinars_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_webinars_v_rels" ADD CONSTRAINT "_webinars_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "conferences_days_team" ADD CONSTRAINT "conferences_days_team_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."conferences_days"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "conferences_days_sessions" ADD CONSTRAINT "conferences_days_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."conferences_days"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "conferences_days" ADD CONSTRAINT "conferences_days_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."conferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "conferences" ADD CONSTRAINT "conferences_registration_contact_id_contacts_id_fk" FOREIGN KEY ("registration_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "conferences" ADD CONSTRAINT "conferences_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "conferences_texts" ADD CONSTRAINT "conferences_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."conferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "conferences_rels" ADD CONSTRAINT "conferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."conferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "conferences_rels" ADD CONSTRAINT "conferences_rels_school_categories_fk" FOREIGN KEY ("school_categories_id") REFERENCES "public"."school_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_conferences_v_version_days_team" ADD CONSTRAINT "_conferences_v_version_days_team_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_conferences_v_version_days"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_conferences_v_version_days_sessions" ADD CONSTRAINT "_conferences_v_version_days_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_conferences_v_version_days"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_conferences_v_version_days" ADD CONSTRAINT "_conferences_v_version_days_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_conferences_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_conferences_v" ADD CONSTRAINT "_conferences_v_parent_id_conferences_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."conferences"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_conferences_v" ADD CONSTRAINT "_conferences_v_version_registration_contact_id_contacts_id_fk" FOREIGN KEY ("version_registration_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_conferences_v" ADD CONSTRAINT "_conferences_v_version_contact_id_contacts_id_fk" FOREIGN KEY ("version_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_conferences_v_texts" ADD CONSTRAINT "_conferences_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_conferences_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_conferences_v_rels" ADD CONSTRAINT "_conferences_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_conferences_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_conferences_v_rels" ADD CONSTRAINT "_conferences_v_rels_school_categories_fk" FOREIGN KEY ("school_categories_id") REFERENCES "public"."school_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_parent_id_pages_id_fk" FOREIGN KEY ("version_parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "school_categories_sources" ADD CONSTRAINT "school_categories_sources_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."school_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_school_categories_v_version_sources" ADD CONSTRAINT "_school_categories_v_version_sources_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_school_categories_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_school_categories_v" ADD CONSTRAINT "_school_categories_v_parent_id_school_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."school_categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faqs" ADD CONSTRAINT "faqs_category_id_school_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."school_categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_parent_id_faqs_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."faqs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_version_category_id_school_categories_id_fk" FOREIGN KEY ("version_category_id") REFERENCES "public"."school_categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "glossary_terms_texts" ADD CONSTRAINT "glossary_terms_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."glossary_terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_glossary_terms_v" ADD CONSTRAINT "_glossary_terms_v_parent_id_glossary_terms_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."glossary_terms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_glossary_terms_v_texts" ADD CONSTRAINT "_glossary_terms_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_glossary_terms_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "contacts_texts" ADD CONSTRAINT "contacts_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_contacts_v" ADD CONSTRAINT "_contacts_v_parent_id_contacts_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_contacts_v_texts" ADD CONSTRAINT "_contacts_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_contacts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_webinars_fk" FOREIGN KEY ("webinars_id") REFERENCES "public"."webinars"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_conferences_fk" FOREIGN KEY ("conferences_id") REFERENCES "public"."conferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_school_categories_fk" FOREIGN KEY ("school_categories_id") REFERENCES "public"."school_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_glossary_terms_fk" FOREIGN KEY ("glossary_terms_id") REFERENCES "public"."glossary_terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_contacts_fk" FOREIGN KEY ("contacts_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_redirects_fk" FOREIGN KEY ("redirects_id") REFERENCES "public"."redirects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_bug_reports_fk" FOREIGN KEY ("bug_reports_id") REFERENCES "public"."bug_reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "home_supports" ADD CONSTRAINT "home_supports_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."home"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "home" ADD CONSTRAINT "home_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_home_v_version_supports" ADD CONSTRAINT "_home_v_version_supports_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_home_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_home_v" ADD CONSTRAINT "_home_v_version_contact_id_contacts_id_fk" FOREIGN KEY ("version_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "navigation_items" ADD CONSTRAINT "navigation_items_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "navigation_items" ADD CONSTRAINT "navigation_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_items" ADD CONSTRAINT "_navigation_v_version_items_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_items" ADD CONSTRAINT "_navigation_v_version_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "webinars_audience_order_idx" ON "webinars_audience" USING btree ("order");
  CREATE INDEX "webinars_audience_parent_idx" ON "webinars_audience" USING btree ("parent_id");
  CREATE INDEX "webinars_registration_registration_contact_idx" ON "webinars" USING btree ("registration_contact_id");
  CREATE INDEX "webinars_recording_recording_captions_idx" ON "webinars" USING btree ("recording_captions_id");
  CREATE INDEX "webinars_recording_recording_slides_idx" ON "webinars" USING btree ("recording_slides_id");
  CREATE INDEX "webinars_contact_idx" ON "webinars" USING btree ("contact_id");
  CREATE UNIQUE INDEX "webinars_slug_idx" ON "webinars" USING btree ("slug");
  CREATE INDEX "webinars_updated_at_idx" ON "webinars" USING btree ("updated_at");
  CREATE INDEX "webinars_created_at_idx" ON "webinars" USING btree ("created_at");
  CREATE INDEX "webinars_deleted_at_idx" ON "webinars" USING btree ("deleted_at");
  CREATE INDEX "webinars__status_idx" ON "webinars" USING btree ("_status");
  CREATE INDEX "webinars_texts_order_parent" ON "webinars_texts" USING btree ("order","parent_id");
  CREATE INDEX "webinars_rels_order_idx" ON "webinars_rels" USING btree ("order");
  CREATE INDEX "webinars_rels_parent_idx" ON "webinars_rels" USING btree ("parent_id");
  CREATE INDEX "webinars_rels_path_idx" ON "webinars_rels" USING btree ("path");
  CREATE INDEX "webinars_rels_media_id_idx" ON "webinars_rels" USING btree ("media_id");
  CREATE INDEX "_webinars_v_version_audience_order_idx" ON "_webinars_v_version_audience" USING btree ("order");
  CREATE INDEX "_webinars_v_version_audience_parent_idx" ON "_webinars_v_version_audience" USING btree ("parent_id");
  CREATE INDEX "_webinars_v_parent_idx" ON "_webinars_v" USING btree ("parent_id");
  CREATE INDEX "_webinars_v_version_registration_version_registration_co_idx" ON "_webinars_v" USING btree ("version_registration_contact_id");
  CREATE INDEX "_webinars_v_version_recording_version_recording_captions_idx" ON "_webinars_v" USING btree ("version_recording_captions_id");
  CREATE INDEX "_webinars_v_version_recording_version_recording_slides_idx" ON "_webinars_v" USING btree ("version_recording_slides_id");
  CREATE INDEX "_webinars_v_version_version_contact_idx" ON "_webinars_v" USING btree ("version_contact_id");
  CREATE INDEX "_webinars_v_version_version_slug_idx" ON "_webinars_v" USING btree ("version_slug");
  CREATE INDEX "_webinars_v_version_version_updated_at_idx" ON "_webinars_v" USING btree ("version_updated_at");
  CREATE INDEX "_webinars_v_version_version_created_at_idx" ON "_webinars_v" USING btree ("version_created_at");
  CREATE INDEX "_webinars_v_version_version_deleted_at_idx" ON "_webinars_v" USING btree ("version_deleted_at");
  CREATE INDEX "_webinars_v_version_version__status_idx" ON "_webinars_v" USING btree ("version__status");
  CREATE INDEX "_webinars_v_created_at_idx" ON "_webinars_v" USING btree ("created_at");
  CREATE INDEX "_webinars_v_updated_at_idx" ON "_webinars_v" USING btree ("updated_at");
  CREATE INDEX "_webinars_v_latest_idx" ON "_webinars_v" USING btree ("latest");
  CREATE INDEX "_webinars_v_autosave_idx" ON "_webinars_v" USING btree ("autosave");
  CREATE INDEX "_webinars_v_texts_order_parent" ON "_webinars_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_webinars_v_rels_order_idx" ON "_webinars_v_rels" USING btree ("order");
  CREATE INDEX "_webinars_v_rels_parent_idx" ON "_webinars_v_rels" USING btree ("parent_id");
  CREATE INDEX "_webinars_v_rels_path_idx" ON "_webinars_v_rels" USING btree ("path");
  CREATE INDEX "_webinars_v_rels_media_id_idx" ON "_webinars_v_rels" USING btree ("media_id");
  CREATE INDEX "conferences_days_team_order_idx" ON "conferences_days_team" USING btree ("_order");
  CREATE INDEX "conferences_days_team_parent_id_idx" ON "conferences_days_team" USING btree ("_parent_id");
  CREATE INDEX "conferences_days_sessions_order_idx" ON "conferences_days_sessions" USING btree ("_order");
  CREATE INDEX "conferences_days_sessions_parent_id_idx" ON "conferences_days_sessions" USING btree ("_parent_id");
  CREATE INDEX "conferences_days_order_idx" ON "conferences_days" USING btree ("_order");
  CREATE INDEX "conferences_days_parent_id_idx" ON "conferences_days" USING btree ("_parent_id");
  CREATE INDEX "conferences_registration_registration_contact_idx" ON "conferences" USING btree ("registration_contact_id");
  CREATE INDEX "conferences_contact_idx" ON "conferences" USING btree ("contact_id");
  CREATE UNIQUE INDEX "conferences_slug_idx" ON "conferences" USING btree ("slug");
  CREATE INDEX "conferences_updated_at_idx" ON "conferences" USING btree ("updated_at");
  CREATE INDEX "conferences_created_at_idx" ON "conferences" USING btree ("created_at");
  CREATE INDEX "conferences_deleted_at_idx" ON "conferences" USING btree ("deleted_at");
  CREATE INDEX "conferences__status_idx" ON "conferences" USING btree ("_status");
  CREATE INDEX "conferences_texts_order_parent" ON "conferences_texts" USING btree ("order","parent_id");
  CREATE INDEX "conferences_rels_order_idx" ON "conferences_rels" USING btree ("order");
  CREATE INDEX "conferences_rels_parent_idx" ON "conferences_rels" USING btree ("parent_id");
  CREATE INDEX "conferences_rels_path_idx" ON "conferences_rels" USING btree ("path");
  CREATE INDEX "conferences_rels_school_categories_id_idx" ON "conferences_rels" USING btree ("school_categories_id");
  CREATE INDEX "_conferences_v_version_days_team_order_idx" ON "_conferences_v_version_days_team" USING btree ("_order");
  CREATE INDEX "_conferences_v_version_days_team_parent_id_idx" ON "_conferences_v_version_days_team" USING btree ("_parent_id");
  CREATE INDEX "_conferences_v_version_days_sessions_order_idx" ON "_conferences_v_version_days_sessions" USING btree ("_order");
  CREATE INDEX "_conferences_v_version_days_sessions_parent_id_idx" ON "_conferences_v_version_days_sessions" USING btree ("_parent_id");
  CREATE INDEX "_conferences_v_version_days_order_idx" ON "_conferences_v_version_days" USING btree ("_order");
  CREATE INDEX "_conferences_v_version_days_parent_id_idx" ON "_conferences_v_version_days" USING btree ("_parent_id");
  CREATE INDEX "_conferences_v_parent_idx" ON "_conferences_v" USING btree ("parent_id");
  CREATE INDEX "_conferences_v_version_registration_version_registration_idx" ON "_conferences_v" USING btree ("version_registration_contact_id");
  CREATE INDEX "_conferences_v_version_version_contact_idx" ON "_conferences_v" USING btree ("version_contact_id");
  CREATE INDEX "_conferences_v_version_version_slug_idx" ON "_conferences_v" USING btree ("version_slug");
  CREATE INDEX "_conferences_v_version_version_updated_at_idx" ON "_conferences_v" USING btree ("version_updated_at");
  CREATE INDEX "_conferences_v_version_version_created_at_idx" ON "_conferences_v" USING btree ("version_created_at");
  CREATE INDEX "_conferences_v_version_version_deleted_at_idx" ON "_conferences_v" USING btree ("version_deleted_at");
  CREATE INDEX "_conferences_v_version_version__status_idx" ON "_conferences_v" USING btree ("version__status");
  CREATE INDEX "_conferences_v_created_at_idx" ON "_conferences_v" USING btree ("created_at");
  CREATE INDEX "_conferences_v_updated_at_idx" ON "_conferences_v" USING btree ("updated_at");
  CREATE INDEX "_conferences_v_latest_idx" ON "_conferences_v" USING btree ("latest");
  CREATE INDEX "_conferences_v_autosave_idx" ON "_conferences_v" USING btree ("autosave");
  CREATE INDEX "_conferences_v_texts_order_parent" ON "_conferences_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_conferences_v_rels_order_idx" ON "_conferences_v_rels" USING btree ("order");
  CREATE INDEX "_conferences_v_rels_parent_idx" ON "_conferences_v_rels" USING btree ("parent_id");
  CREATE INDEX "_conferences_v_rels_path_idx" ON "_conferences_v_rels" USING btree ("path");
  CREATE INDEX "_conferences_v_rels_school_categories_id_idx" ON "_conferences_v_rels" USING btree ("school_categories_id");
  CREATE INDEX "pages_parent_idx" ON "pages" USING btree ("parent_id");
  CREATE UNIQUE INDEX "pages_slug_idx" ON "pages" USING btree ("slug");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages_deleted_at_idx" ON "pages" USING btree ("deleted_at");
  CREATE INDEX "pages__status_idx" ON "pages" USING btree ("_status");
  CREATE INDEX "_pages_v_parent_idx" ON "_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_version_parent_idx" ON "_pages_v" USING btree ("version_parent_id");
  CREATE INDEX "_pages_v_version_version_slug_idx" ON "_pages_v" USING btree ("version_slug");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version_deleted_at_idx" ON "_pages_v" USING btree ("version_deleted_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_latest_idx" ON "_pages_v" USING btree ("latest");
  CREATE INDEX "_pages_v_autosave_idx" ON "_pages_v" USING btree ("autosave");
  CREATE INDEX "school_categories_sources_order_idx" ON "school_categories_sources" USING btree ("_order");
  CREATE INDEX "school_categories_sources_parent_id_idx" ON "school_categories_sources" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "school_categories_slug_idx" ON "school_categories" USING btree ("slug");
  CREATE INDEX "school_categories_updated_at_idx" ON "school_categories" USING btree ("updated_at");
  CREATE INDEX "school_categories_created_at_idx" ON "school_categories" USING btree ("created_at");
  CREATE INDEX "school_categories_deleted_at_idx" ON "school_categories" USING btree ("deleted_at");
  CREATE INDEX "school_categories__status_idx" ON "school_categories" USING btree ("_status");
  CREATE INDEX "_school_categories_v_version_sources_order_idx" ON "_school_categories_v_version_sources" USING btree ("_order");
  CREATE INDEX "_school_categories_v_version_sources_parent_id_idx" ON "_school_categories_v_version_sources" USING btree ("_parent_id");
  CREATE INDEX "_school_categories_v_parent_idx" ON "_school_categories_v" USING btree ("parent_id");
  CREATE INDEX "_school_categories_v_version_version_slug_idx" ON "_school_categories_v" USING btree ("version_slug");
  CREATE INDEX "_school_categories_v_version_version_updated_at_idx" ON "_school_categories_v" USING btree ("version_updated_at");
  CREATE INDEX "_school_categories_v_version_version_created_at_idx" ON "_school_categories_v" USING btree ("version_created_at");
  CREATE INDEX "_school_categories_v_version_version_deleted_at_idx" ON "_school_categories_v" USING btree ("version_deleted_at");
  CREATE INDEX "_school_categories_v_version_version__status_idx" ON "_school_categories_v" USING btree ("version__status");
  CREATE INDEX "_school_categories_v_created_at_idx" ON "_school_categories_v" USING btree ("created_at");
  CREATE INDEX "_school_categories_v_updated_at_idx" ON "_school_categories_v" USING btree ("updated_at");
  CREATE INDEX "_school_categories_v_latest_idx" ON "_school_categories_v" USING btree ("latest");
  CREATE INDEX "_school_categories_v_autosave_idx" ON "_school_categories_v" USING btree ("autosave");
  CREATE INDEX "faqs_category_idx" ON "faqs" USING btree ("category_id");
  CREATE INDEX "faqs_updated_at_idx" ON "faqs" USING btree ("updated_at");
  CREATE INDEX "faqs_created_at_idx" ON "faqs" USING btree ("created_at");
  CREATE INDEX "faqs_deleted_at_idx" ON "faqs" USING btree ("deleted_at");
  CREATE INDEX "faqs__status_idx" ON "faqs" USING btree ("_status");
  CREATE INDEX "_faqs_v_parent_idx" ON "_faqs_v" USING btree ("parent_id");
  CREATE INDEX "_faqs_v_version_version_category_idx" ON "_faqs_v" USING btree ("version_category_id");
  CREATE INDEX "_faqs_v_version_version_updated_at_idx" ON "_faqs_v" USING btree ("version_updated_at");
  CREATE INDEX "_faqs_v_version_version_created_at_idx" ON "_faqs_v" USING btree ("version_created_at");
  CREATE INDEX "_faqs_v_version_version_deleted_at_idx" ON "_faqs_v" USING btree ("version_deleted_at");
  CREATE INDEX "_faqs_v_version_version__status_idx" ON "_faqs_v" USING btree ("version__status");
  CREATE INDEX "_faqs_v_created_at_idx" ON "_faqs_v" USING btree ("created_at");
  CREATE INDEX "_faqs_v_updated_at_idx" ON "_faqs_v" USING btree ("updated_at");
  CREATE INDEX "_faqs_v_latest_idx" ON "_faqs_v" USING btree ("latest");
  CREATE INDEX "_faqs_v_autosave_idx" ON "_faqs_v" USING btree ("autosave");
  CREATE INDEX "glossary_terms_updated_at_idx" ON "glossary_terms" USING btree ("updated_at");
  CREATE INDEX "glossary_terms_created_at_idx" ON "glossary_terms" USING btree ("created_at");
  CREATE INDEX "glossary_terms_deleted_at_idx" ON "glossary_terms" USING btree ("deleted_at");
  CREATE INDEX "glossary_terms__status_idx" ON "glossary_terms" USING btree ("_status");
  CREATE INDEX "glossary_terms_texts_order_parent" ON "glossary_terms_texts" USING btree ("order","parent_id");
  CREATE INDEX "_glossary_terms_v_parent_idx" ON "_glossary_terms_v" USING btree ("parent_id");
  CREATE INDEX "_glossary_terms_v_version_version_updated_at_idx" ON "_glossary_terms_v" USING btree ("version_updated_at");
  CREATE INDEX "_glossary_terms_v_version_version_created_at_idx" ON "_glossary_terms_v" USING btree ("version_created_at");
  CREATE INDEX "_glossary_terms_v_version_version_deleted_at_idx" ON "_glossary_terms_v" USING btree ("version_deleted_at");
  CREATE INDEX "_glossary_terms_v_version_version__status_idx" ON "_glossary_terms_v" USING btree ("version__status");
  CREATE INDEX "_glossary_terms_v_created_at_idx" ON "_glossary_terms_v" USING btree ("created_at");
  CREATE INDEX "_glossary_terms_v_updated_at_idx" ON "_glossary_terms_v" USING btree ("updated_at");
  CREATE INDEX "_glossary_terms_v_latest_idx" ON "_glossary_terms_v" USING btree ("latest");
  CREATE INDEX "_glossary_terms_v_autosave_idx" ON "_glossary_terms_v" USING btree ("autosave");
  CREATE INDEX "_glossary_terms_v_texts_order_parent" ON "_glossary_terms_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "contacts_updated_at_idx" ON "contacts" USING btree ("updated_at");
  CREATE INDEX "contacts_created_at_idx" ON "contacts" USING btree ("created_at");
  CREATE INDEX "contacts_deleted_at_idx" ON "contacts" USING btree ("deleted_at");
  CREATE INDEX "contacts__status_idx" ON "contacts" USING btree ("_status");
  CREATE INDEX "contacts_texts_order_parent" ON "contacts_texts" USING btree ("order","parent_id");
  CREATE INDEX "_contacts_v_parent_idx" ON "_contacts_v" USING btree ("parent_id");
  CREATE INDEX "_contacts_v_version_version_updated_at_idx" ON "_contacts_v" USING btree ("version_updated_at");
  CREATE INDEX "_contacts_v_version_version_created_at_idx" ON "_contacts_v" USING btree ("version_created_at");
  CREATE INDEX "_contacts_v_version_version_deleted_at_idx" ON "_contacts_v" USING btree ("version_deleted_at");
  CREATE INDEX "_contacts_v_version_version__status_idx" ON "_contacts_v" USING btree ("version__status");
  CREATE INDEX "_contacts_v_created_at_idx" ON "_contacts_v" USING btree ("created_at");
  CREATE INDEX "_contacts_v_updated_at_idx" ON "_contacts_v" USING btree ("updated_at");
  CREATE INDEX "_contacts_v_latest_idx" ON "_contacts_v" USING btree ("latest");
  CREATE INDEX "_contacts_v_autosave_idx" ON "_contacts_v" USING btree ("autosave");
  CREATE INDEX "_contacts_v_texts_order_parent" ON "_contacts_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_small_sizes_small_filename_idx" ON "media" USING btree ("sizes_small_filename");
  CREATE INDEX "media_sizes_medium_sizes_medium_filename_idx" ON "media" USING btree ("sizes_medium_filename");
  CREATE INDEX "media_sizes_large_sizes_large_filename_idx" ON "media" USING btree ("sizes_large_filename");
  CREATE UNIQUE INDEX "redirects_from_idx" ON "redirects" USING btree ("from");
  CREATE INDEX "redirects_updated_at_idx" ON "redirects" USING btree ("updated_at");
  CREATE INDEX "redirects_created_at_idx" ON "redirects" USING btree ("created_at");
  CREATE INDEX "bug_reports_updated_at_idx" ON "bug_reports" USING btree ("updated_at");
  CREATE INDEX "bug_reports_created_at_idx" ON "bug_reports" USING btree ("created_at");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_webinars_id_idx" ON "payload_locked_documents_rels" USING btree ("webinars_id");
  CREATE INDEX "payload_locked_documents_rels_conferences_id_idx" ON "payload_locked_documents_rels" USING btree ("conferences_id");
  CREATE INDEX "payload_locked_documents_rels_pages_id_idx" ON "payload_locked_documents_rels" USING btree ("pages_id");
  CREATE INDEX "payload_locked_documents_rels_school_categories_id_idx" ON "payload_locked_documents_rels" USING btree ("school_categories_id");
  CREATE INDEX "payload_locked_documents_rels_faqs_id_idx" ON "payload_locked_documents_rels" USING btree ("faqs_id");
  CREATE INDEX "payload_locked_documents_rels_glossary_terms_id_idx" ON "payload_locked_documents_rels" USING btree ("glossary_terms_id");
  CREATE INDEX "payload_locked_documents_rels_contacts_id_idx" ON "payload_locked_documents_rels" USING btree ("contacts_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_redirects_id_idx" ON "payload_locked_documents_rels" USING btree ("redirects_id");
  CREATE INDEX "payload_locked_documents_rels_bug_reports_id_idx" ON "payload_locked_documents_rels" USING btree ("bug_reports_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "home_supports_order_idx" ON "home_supports" USING btree ("_order");
  CREATE INDEX "home_supports_parent_id_idx" ON "home_supports" USING btree ("_parent_id");
  CREATE INDEX "home_contact_idx" ON "home" USING btree ("contact_id");
  CREATE INDEX "home__status_idx" ON "home" USING btree ("_status");
  CREATE INDEX "_home_v_version_supports_order_idx" ON "_home_v_version_supports" USING btree ("_order");
  CREATE INDEX "_home_v_version_supports_parent_id_idx" ON "_home_v_version_supports" USING btree ("_parent_id");
  CREATE INDEX "_home_v_version_version_contact_idx" ON "_home_v" USING btree ("version_contact_id");
  CREATE INDEX "_home_v_version_version__status_idx" ON "_home_v" USING btree ("version__status");
  CREATE INDEX "_home_v_created_at_idx" ON "_home_v" USING btree ("created_at");
  CREATE INDEX "_home_v_updated_at_idx" ON "_home_v" USING btree ("updated_at");
  CREATE INDEX "_home_v_latest_idx" ON "_home_v" USING btree ("latest");
  CREATE INDEX "_home_v_autosave_idx" ON "_home_v" USING btree ("autosave");
  CREATE INDEX "navigation_items_order_idx" ON "navigation_items" USING btree ("_order");
  CREATE INDEX "navigation_items_parent_id_idx" ON "navigation_items" USING btree ("_parent_id");
  CREATE INDEX "navigation_items_page_idx" ON "navigation_items" USING btree ("page_id");
  CREATE INDEX "navigation__status_idx" ON "navigation" USING btree ("_status");
  CREATE INDEX "_navigation_v_version_items_order_idx" ON "_navigation_v_version_items" USING btree ("_order");
  CREATE INDEX "_navigation_v_version_items_parent_id_idx" ON "_navigation_v_version_items" USING btree ("_parent_id");
  CREATE INDEX "_navigation_v_version_items_page_idx" ON "_navigation_v_version_items" USING btree ("page_id");
  CREATE INDEX "_navigation_v_version_version__status_idx" ON "_navigation_v" USING btree ("version__status");
  CREATE INDEX "_navigation_v_created_at_idx" ON "_navigation_v" USING btree ("created_at");
  CREATE INDEX "_navigation_v_updated_at_idx" ON "_navigation_v" USING btree ("updated_at");
  CREATE INDEX "_navigation_v_latest_idx" ON "_navigation_v" USING btree ("latest");
  CREATE INDEX "_navigation_v_autosave_idx" ON "_navigation_v" USING btree ("autosave");
  CREATE INDEX "notice__status_idx" ON "notice" USING btree ("_status");
  CREATE INDEX "_notice_v_version_version__status_idx" ON "_notice_v" USING btree ("version__status");
  CREATE INDEX "_notice_v_created_at_idx" ON "_notice_v" USING btree ("created_at");
  CREATE INDEX "_notice_v_updated_at_idx" ON "_notice_v" USING btree ("updated_at");
  CREATE INDEX "_notice_v_latest_idx" ON "_notice_v" USING btree ("latest");
  CREATE INDEX "_notice_v_autosave_idx" ON "_notice_v" USING btree ("autosave");
  CREATE INDEX "site_settings__status_idx" ON "site_settings" USING btree ("_status");
  CREATE INDEX "_site_settings_v_version_version__status_idx" ON "_site_settings_v" USING btree ("version__status");
  CREATE INDEX "_site_settings_v_created_at_idx" ON "_site_settings_v" USING btree ("created_at");
  CREATE INDEX "_site_settings_v_updated_at_idx" ON "_site_settings_v" USING btree ("updated_at");
  CREATE INDEX "_site_settings_v_latest_idx" ON "_site_settings_v" USING btree ("latest");
  CREATE INDEX "_site_settings_v_autosave_idx" ON "_site_settings_v" USING btree ("autosave");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "webinars_audience" CASCADE;
  DROP TABLE "webinars" CASCADE;
  DROP TABLE "webinars_texts" CASCADE;
  DROP TABLE "webinars_rels" CASCADE;
  DROP TABLE "_webinars_v_version_audience" CASCADE;
  DROP TABLE "_webinars_v" CASCADE;
  DROP TABLE "_webinars_v_texts" CASCADE;
  DROP TABLE "_webinars_v_rels" CASCADE;
  DROP TABLE "conferences_days_team" CASCADE;
  DROP TABLE "conferences_days_sessions" CASCADE;
  DROP TABLE "conferences_days" CASCADE;
  DROP TABLE "conferences" CASCADE;
  DROP TABLE "conferences_texts" CASCADE;
  DROP TABLE "conferences_rels" CASCADE;
  DROP TABLE "_conferences_v_version_days_team" CASCADE;
  DROP TABLE "_conferences_v_version_days_sessions" CASCADE;
  DROP TABLE "_conferences_v_version_days" CASCADE;
  DROP TABLE "_conferences_v" CASCADE;
  DROP TABLE "_conferences_v_texts" CASCADE;
  DROP TABLE "_conferences_v_rels" CASCADE;
  DROP TABLE "pages" CASCADE;
  DROP TABLE "_pages_v" CASCADE;
  DROP TABLE "school_categories_sources" CASCADE;
  DROP TABLE "school_categories" CASCADE;
  DROP TABLE "_school_categories_v_version_sources" CASCADE;
  DROP TABLE "_school_categories_v" CASCADE;
  DROP TABLE "faqs" CASCADE;
  DROP TABLE "_faqs_v" CASCADE;
  DROP TABLE "glossary_terms" CASCADE;
  DROP TABLE "glossary_terms_texts" CASCADE;
  DROP TABLE "_glossary_terms_v" CASCADE;
  DROP TABLE "_glossary_terms_v_texts" CASCADE;
  DROP TABLE "contacts" CASCADE;
  DROP TABLE "contacts_texts" CASCADE;
  DROP TABLE "_contacts_v" CASCADE;
  DROP TABLE "_contacts_v_texts" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "redirects" CASCADE;
  DROP TABLE "bug_reports" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "home_supports" CASCADE;
  DROP TABLE "home" CASCADE;
  DROP TABLE "_home_v_version_supports" CASCADE;
  DROP TABLE "_home_v" CASCADE;
  DROP TABLE "navigation_items" CASCADE;
  DROP TABLE "navigation" CASCADE;
  DROP TABLE "_navigation_v_version_items" CASCADE;
  DROP TABLE "_navigation_v" CASCADE;
  DROP TABLE "notice" CASCADE;
  DROP TABLE "_notice_v" CASCADE;
  DROP TABLE "site_settings" CASCADE;
  DROP TABLE "_site_settings_v" CASCADE;
  DROP TYPE "public"."enum_webinars_audience";
  DROP TYPE "public"."enum_webinars_startsat_tz";
  DROP TYPE "public"."enum_webinars_endsat_tz";
  DROP TYPE "public"."enum_webinars_condition";
  DROP TYPE "public"."enum_webinars_goliveat_tz";
  DROP TYPE "public"."enum_webinars_withdrawat_tz";
  DROP TYPE "public"."enum_webinars_status";
  DROP TYPE "public"."enum__webinars_v_version_audience";
  DROP TYPE "public"."enum__webinars_v_version_startsat_tz";
  DROP TYPE "public"."enum__webinars_v_version_endsat_tz";
  DROP TYPE "public"."enum__webinars_v_version_condition";
  DROP TYPE "public"."enum__webinars_v_version_goliveat_tz";
  DROP TYPE "public"."enum__webinars_v_version_withdrawat_tz";
  DROP TYPE "public"."enum__webinars_v_version_status";
  DROP TYPE "public"."enum_conferences_condition";
  DROP TYPE "public"."enum_conferences_goliveat_tz";
  DROP TYPE "public"."enum_conferences_withdrawat_tz";
  DROP TYPE "public"."enum_conferences_status";
  DROP TYPE "public"."enum__conferences_v_version_condition";
  DROP TYPE "public"."enum__conferences_v_version_goliveat_tz";
  DROP TYPE "public"."enum__conferences_v_version_withdrawat_tz";
  DROP TYPE "public"."enum__conferences_v_version_status";
  DROP TYPE "public"."enum_pages_goliveat_tz";
  DROP TYPE "public"."enum_pages_withdrawat_tz";
  DROP TYPE "public"."enum_pages_status";
  DROP TYPE "public"."enum__pages_v_version_goliveat_tz";
  DROP TYPE "public"."enum__pages_v_version_withdrawat_tz";
  DROP TYPE "public"."enum__pages_v_version_status";
  DROP TYPE "public"."enum_school_categories_goliveat_tz";
  DROP TYPE "public"."enum_school_categories_withdrawat_tz";
  DROP TYPE "public"."enum_school_categories_status";
  DROP TYPE "public"."enum__school_categories_v_version_goliveat_tz";
  DROP TYPE "public"."enum__school_categories_v_version_withdrawat_tz";
  DROP TYPE "public"."enum__school_categories_v_version_status";
  DROP TYPE "public"."enum_faqs_goliveat_tz";
  DROP TYPE "public"."enum_faqs_withdrawat_tz";
  DROP TYPE "public"."enum_faqs_status";
  DROP TYPE "public"."enum__faqs_v_version_goliveat_tz";
  DROP TYPE "public"."enum__faqs_v_version_withdrawat_tz";
  DROP TYPE "public"."enum__faqs_v_version_status";
  DROP TYPE "public"."enum_glossary_terms_goliveat_tz";
  DROP TYPE "public"."enum_glossary_terms_withdrawat_tz";
  DROP TYPE "public"."enum_glossary_terms_status";
  DROP TYPE "public"."enum__glossary_terms_v_version_goliveat_tz";
  DROP TYPE "public"."enum__glossary_terms_v_version_withdrawat_tz";
  DROP TYPE "public"."enum__glossary_terms_v_version_status";
  DROP TYPE "public"."enum_contacts_goliveat_tz";
  DROP TYPE "public"."enum_contacts_withdrawat_tz";
  DROP TYPE "public"."enum_contacts_status";
  DROP TYPE "public"."enum__contacts_v_version_goliveat_tz";
  DROP TYPE "public"."enum__contacts_v_version_withdrawat_tz";
  DROP TYPE "public"."enum__contacts_v_version_status";
  DROP TYPE "public"."enum_bug_reports_status";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_home_status";
  DROP TYPE "public"."enum__home_v_version_status";
  DROP TYPE "public"."enum_navigation_items_section";
  DROP TYPE "public"."enum_navigation_status";
  DROP TYPE "public"."enum__navigation_v_version_items_section";
  DROP TYPE "public"."enum__navigation_v_version_status";
  DROP TYPE "public"."enum_notice_level";
  DROP TYPE "public"."enum_notice_from_tz";
  DROP TYPE "public"."enum_notice_until_tz";
  DROP TYPE "public"."enum_notice_status";
  DROP TYPE "public"."enum__notice_v_version_level";
  DROP TYPE "public"."enum__notice_v_version_from_tz";
  DROP TYPE "public"."enum__notice_v_version_until_tz";
  DROP TYPE "public"."enum__notice_v_version_status";
  DROP TYPE "public"."enum_site_settings_status";
  DROP TYPE "public"."enum__site_settings_v_version_status";`)
}
