import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  addressesOf,
  cmsSettingsSchema,
  readSettings,
  requiredForUploads,
  uploadsBucketOf,
  withPassword,
} from '@osi/shared/settings'

const env = process.env

/** `next build` and the generators compile the configuration without running it: they have no secrets and need none. */
const isOnlyCompiling = env.NEXT_PHASE === 'phase-production-build' || env.OSI_ONLY_COMPILING === 'true'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

const values = readSettings(cmsSettingsSchema, isOnlyCompiling ? {} : env, {
  readFile: (file) => readFileSync(path.resolve(root, file), 'utf8'),
  required: isOnlyCompiling ? [] : ['DATABASE_URL', 'PAYLOAD_SECRET', 'OSI_SERVICE_KEY', ...requiredForUploads(env)],
})
const {
  DATABASE_URL = 'postgres://only-compiling',
  PAYLOAD_SECRET = 'only-compiling-PAYLOAD_SECRET',
  OSI_SERVICE_KEY = 'only-compiling-OSI_SERVICE_KEY',
} = values
const { cmsUrl, siteUrl, builderUrl } = addressesOf(values)

/** Everything that the CMS takes from its environment. No other file of the CMS reads `process.env`. */
export const settings = {
  /** A folder that outlives the process: uploads are kept in it. Absolute; a relative setting counts from the repository's root. */
  dataDir: path.resolve(root, values.OSI_DATA_DIR),
  /** The bucket that keeps uploads; undefined when the folder does. */
  uploadsBucket: uploadsBucketOf(values),
  /** The virus scanner that files are handed to before they are kept; undefined when there is none. */
  virusScanner: values.CLAMD_ADDRESS,
  databaseUrl: withPassword(DATABASE_URL, values.DATABASE_PASSWORD),
  payloadSecret: PAYLOAD_SECRET,
  /** The secret before it, while it is being exchanged. */
  previousPayloadSecret: values.PAYLOAD_SECRET_PREVIOUS,
  /** Roles that sign in with a second factor alone. */
  secondFactorRequiredFor: values.SECOND_FACTOR_REQUIRED_FOR ?? [],
  /** Where this process listens. */
  listen: { host: values.HOST, port: values.CMS_PORT },
  /** What the release builder and the site's server show to be let in. */
  serviceKey: OSI_SERVICE_KEY,
  /** Public origins, without a slash at the end. */
  cmsUrl,
  /** Origins whose pages may act with an editor's cookie. On a machine of one's own, localhost and 127.0.0.1 are the same place. */
  cmsOrigins: cmsUrl.startsWith('https:')
    ? [cmsUrl]
    : [...new Set([cmsUrl, `http://localhost:${values.CMS_PORT}`, `http://127.0.0.1:${values.CMS_PORT}`])],
  siteUrl,
  /** Where the release builder listens for notifications. */
  builderUrl,
  firstAdministrator: { email: values.OSI_ADMIN_EMAIL, password: values.OSI_ADMIN_PASSWORD },
  startsEmpty: values.OSI_STARTER_CONTENT === 'none',
  /** Whether links to other sites are asked if they answer. */
  asksOtherSites: values.OSI_LINK_CHECK !== 'off' && !isOnlyCompiling,
  /** How long lines of the activity log are kept. */
  activityDays: values.OSI_ACTIVITY_DAYS,
  /** Hours between two backups, where they are scheduled. */
  backupHours: values.OSI_BACKUP_HOURS,
  /** How many months after a document was found right it is due for review again. */
  reviewMonths: values.OSI_REVIEW_MONTHS,
  /** Outgoing mail; without it no mail is sent. */
  mail: values.SMTP_URL
    ? { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM ?? `no-reply@${new URL(cmsUrl).hostname}` }
    : undefined,
  /** Where Prometheus metrics are answered; undefined when they are off. */
  metrics: values.METRICS_PORT ? { host: values.METRICS_HOST, port: values.METRICS_PORT } : undefined,
  /** Whose forwarded headers are believed. */
  trustedProxies: values.TRUSTED_PROXIES ?? [],
  /** Whether browsers are to reach the hosts below the CMS’s by TLS alone, too. */
  coversSubdomains: values.HSTS_INCLUDE_SUBDOMAINS === 'on',
  logLevel: values.LOG_LEVEL,
  /** Whether this process is the server in production, whose log is read by programs; the others speak to people. */
  logsAsJson: process.argv[1]?.replaceAll('\\', '/').endsWith('/server/main.ts') ?? false,
}
