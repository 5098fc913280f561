import { z } from 'zod'
import { clamdAddress } from './clamd-address.ts'
import {
  bucketName,
  databaseUrl,
  host,
  instant,
  networks,
  oneOf,
  origin,
  port,
  secret,
  someOf,
  sender,
  smtpUrl,
  text,
  wholeNumber,
} from './values.ts'

/** What is known of a setting beside its form. */
interface SettingFacts {
  /** What to do when it is missing where it is needed: one sentence. */
  remedy?: string
  /** A secret may also be in a file, which `NAME_FILE` names. It is handed to nobody who doesn't need it. */
  isSecret?: boolean
}

const randomText = 'Set it to a long random text, for example from: openssl rand -hex 32'

const facts = (meta: SettingFacts) => meta as Record<string, unknown>

/** Every setting of the whole system, by its name in the environment. Each process takes its own part of them. */
export const settingsSchema = z.object({
  /** Database files, uploads, releases, logs, generated secrets. A relative path counts from the repository's root. */
  OSI_DATA_DIR: text.default('.data'),
  /** The address that CMS and site listen on. */
  HOST: host.default('127.0.0.1'),
  CMS_PORT: port.default(3000),
  SITE_PORT: port.default(4321),
  /** The release builder's, for the CMS alone. */
  PUBLISHER_PORT: port.default(4322),
  /** Where editors find the CMS. */
  CMS_URL: origin.optional(),
  /** Where readers find the site. */
  SITE_URL: origin.optional(),
  /** Where the release builder and the site's server reach the CMS, if that is not its public address. */
  CMS_INTERNAL_URL: origin.optional(),
  /** Where the CMS reaches the release builder. */
  PUBLISHER_URL: origin.optional(),
  /** How many processes answer readers. */
  SITE_WORKERS: wholeNumber(1, 64).optional(),
  /** Prometheus metrics on `/metrics`; off when it is left out. */
  METRICS_PORT: port.optional(),
  METRICS_HOST: host.default('127.0.0.1'),
  /** Whose `X-Forwarded-…` headers are believed. */
  TRUSTED_PROXIES: networks.optional(),
  /** Whether browsers are asked to reach every host below the public names by TLS alone, for a year. */
  HSTS_INCLUDE_SUBDOMAINS: oneOf('on').optional(),
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error').default('info'),

  DATABASE_URL: databaseUrl.optional().meta(
    facts({
      isSecret: true,
      remedy: 'Set it to the address of a PostgreSQL database: postgres://user:password@host:5432/osi',
    }),
  ),
  /** For a `DATABASE_URL` without a password in it. */
  DATABASE_PASSWORD: text.optional().meta(facts({ isSecret: true })),
  PAYLOAD_SECRET: secret.optional().meta(facts({ isSecret: true, remedy: randomText })),
  /** The one before it, while secrets are exchanged: what it has sealed is sealed anew. */
  PAYLOAD_SECRET_PREVIOUS: secret.optional().meta(facts({ isSecret: true })),
  /** What the release builder and the site's server show to be let in by the CMS. */
  OSI_SERVICE_KEY: secret.optional().meta(facts({ isSecret: true, remedy: randomText })),
  /** Whose sign-in takes a second step. */
  SECOND_FACTOR_REQUIRED_FOR: someOf({ administrator: 'admin', publisher: 'publisher', author: 'author' }).optional(),
  OSI_ADMIN_EMAIL: text.optional(),
  OSI_ADMIN_PASSWORD: text.optional().meta(facts({ isSecret: true })),
  SMTP_URL: smtpUrl.optional().meta(facts({ isSecret: true })),
  MAIL_FROM: sender.optional(),

  /** The instant that the site takes for now. */
  SITE_AS_OF: instant.optional(),
  OSI_STARTER_CONTENT: oneOf('none').optional(),
  OSI_LINK_CHECK: oneOf('off').optional(),
  /** How many days a line of the activity log is kept. */
  OSI_ACTIVITY_DAYS: wholeNumber(30, 3_650).default(730),
  /** The folder for scheduled backups; without it, none are made. A relative path counts from the repository's root. */
  OSI_BACKUP_DIR: text.optional(),
  /** Hours between two backups. */
  OSI_BACKUP_HOURS: wholeNumber(1, 168).default(24),
  /** How many of the newest backups stay. */
  OSI_BACKUP_KEEP: wholeNumber(1, 1_000).default(30),
  /** The bucket that each scheduled backup is copied into, in a store that speaks S3. */
  OSI_BACKUP_BUCKET: text.optional(),
  /** The store’s web address; without it, Amazon’s. */
  S3_ENDPOINT: origin.optional(),
  S3_REGION: text.default('us-east-1'),
  S3_ACCESS_KEY_ID: text
    .optional()
    .meta(facts({ remedy: 'Set it to the name of the key with which the store lets this machine in.' })),
  S3_SECRET_ACCESS_KEY: text
    .optional()
    .meta(facts({ isSecret: true, remedy: 'Set it to the secret that belongs to S3_ACCESS_KEY_ID.' })),
  /** The bucket that keeps uploads, in a store that speaks S3; without it, the data folder keeps them. */
  OSI_UPLOADS_BUCKET: bucketName.optional(),
  /** That store’s web address; without it, Amazon’s. Not the one of backups: what they are of may be lost with its store. */
  UPLOADS_S3_ENDPOINT: origin.optional(),
  UPLOADS_S3_REGION: text.default('us-east-1'),
  UPLOADS_S3_ACCESS_KEY_ID: text
    .optional()
    .meta(facts({ remedy: 'Set it to the name of the key with which the store lets the CMS keep uploads.' })),
  UPLOADS_S3_SECRET_ACCESS_KEY: text
    .optional()
    .meta(facts({ isSecret: true, remedy: 'Set it to the secret that belongs to UPLOADS_S3_ACCESS_KEY_ID.' })),
  /** The virus scanner that looks into every file before it is kept; without it, none does. */
  CLAMD_ADDRESS: clamdAddress.optional(),
  /** How many months after a document was found right it is due for review again. */
  OSI_REVIEW_MONTHS: wholeNumber(1, 60).default(12),
})

type SettingName = keyof typeof settingsSchema.shape

/** The facts of a setting. */
export const factsOf = (name: string): SettingFacts =>
  (settingsSchema.shape[name as SettingName]?.meta() ?? {}) as SettingFacts

const common = {
  OSI_DATA_DIR: true,
  HOST: true,
  CMS_PORT: true,
  SITE_PORT: true,
  PUBLISHER_PORT: true,
  CMS_URL: true,
  SITE_URL: true,
  METRICS_PORT: true,
  METRICS_HOST: true,
  TRUSTED_PROXIES: true,
  HSTS_INCLUDE_SUBDOMAINS: true,
  LOG_LEVEL: true,
  PAYLOAD_SECRET: true,
  OSI_SERVICE_KEY: true,
} as const

/** Where uploads are, if not in the data folder. */
const uploads = {
  OSI_UPLOADS_BUCKET: true,
  UPLOADS_S3_ENDPOINT: true,
  UPLOADS_S3_REGION: true,
  UPLOADS_S3_ACCESS_KEY_ID: true,
  UPLOADS_S3_SECRET_ACCESS_KEY: true,
} as const

/** What the CMS and its preparation take. */
export const cmsSettingsSchema = settingsSchema.pick({
  ...common,
  ...uploads,
  PUBLISHER_URL: true,
  DATABASE_URL: true,
  DATABASE_PASSWORD: true,
  PAYLOAD_SECRET_PREVIOUS: true,
  SECOND_FACTOR_REQUIRED_FOR: true,
  OSI_ADMIN_EMAIL: true,
  OSI_ADMIN_PASSWORD: true,
  SMTP_URL: true,
  MAIL_FROM: true,
  OSI_STARTER_CONTENT: true,
  OSI_LINK_CHECK: true,
  OSI_ACTIVITY_DAYS: true,
  OSI_BACKUP_HOURS: true,
  CLAMD_ADDRESS: true,
  OSI_REVIEW_MONTHS: true,
})

/** What the release builder, the site's server and their commands take. */
export const siteSettingsSchema = settingsSchema.pick({
  ...common,
  CMS_INTERNAL_URL: true,
  SITE_WORKERS: true,
  SITE_AS_OF: true,
})

/** What the process that makes backups takes, beside the database. */
export const backupSettingsSchema = settingsSchema.pick({
  ...uploads,
  OSI_BACKUP_DIR: true,
  OSI_BACKUP_HOURS: true,
  OSI_BACKUP_KEEP: true,
  OSI_BACKUP_BUCKET: true,
  S3_ENDPOINT: true,
  S3_REGION: true,
  S3_ACCESS_KEY_ID: true,
  S3_SECRET_ACCESS_KEY: true,
  LOG_LEVEL: true,
})

/** What `npm start` and the commands beside it take: everything that they hand on, so that they refuse it first. */
export const scriptsSettingsSchema = settingsSchema.omit({ CMS_INTERNAL_URL: true, PUBLISHER_URL: true })
