import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
  addressesOf,
  readSettings,
  requiredForUploads,
  scriptsSettingsSchema,
  SettingsError,
  settingsSchema,
  uploadsBucketOf,
  withPassword,
  type BucketSettings,
  type Environment,
} from '@osi/shared/settings'
import { Refusal } from '../refusal.ts'
import { secretsIn, writePrivately } from '../secrets.ts'

/** The repository's root. */
export const root = path.resolve(import.meta.dirname, '../..')

/** What `npm start` and the commands beside it need of the settings; `shared/src/settings` has them all. */
export interface Settings {
  dataDir: string
  /** An external PostgreSQL; undefined when one is embedded. */
  databaseUrl?: string
  /** The address that CMS and site listen on. */
  host: string
  cmsPort: number
  sitePort: number
  /** On 127.0.0.1 in any case. */
  builderPort: number
  /** Whether the release builder's port was wished for; otherwise any will do. */
  builderPortIsFixed: boolean
  /** Where the metrics of all parts are answered; undefined when they are off. */
  metrics?: { host: string; port: number }
  /** Where each part tells its numbers, once that is known. */
  metricsSources?: readonly { part: string; port: number }[]
  cmsUrl: string
  siteUrl: string
  /** Generated and kept in the data folder; required when `NODE_ENV` is `production`. */
  secrets: { PAYLOAD_SECRET: string; OSI_SERVICE_KEY: string }
  /** The settings as they were given, by their names in the environment. */
  handedOn: Readonly<Record<string, string>>
}

/**
 * Reads the settings and generates the secrets that are missing.
 * @throws Refusal that names each setting that is wrong, what is wrong with it and what to do
 */
export function parseSettings(environment: Environment): Settings {
  const values = valuesFrom(environment, environment.NODE_ENV === 'production' ? keptSecretNames : [])
  const { CMS_PORT: cmsPort, SITE_PORT: sitePort, PUBLISHER_PORT: builderPort } = values
  const builderPortIsFixed = Boolean(environment.PUBLISHER_PORT?.trim())
  refuseSamePorts({
    CMS_PORT: cmsPort,
    SITE_PORT: sitePort,
    ...(builderPortIsFixed && { PUBLISHER_PORT: builderPort }),
    ...(values.METRICS_PORT && { METRICS_PORT: values.METRICS_PORT }),
  })
  const { cmsUrl, siteUrl } = addressesOf(values)
  const dataDir = path.resolve(root, values.OSI_DATA_DIR)
  return {
    dataDir,
    databaseUrl: values.DATABASE_URL && withPassword(values.DATABASE_URL, values.DATABASE_PASSWORD),
    host: values.HOST,
    cmsPort,
    sitePort,
    builderPort,
    builderPortIsFixed,
    metrics: values.METRICS_PORT ? { host: values.METRICS_HOST, port: values.METRICS_PORT } : undefined,
    cmsUrl,
    siteUrl,
    secrets: secretsFrom(values, dataDir),
    handedOn: handedOn(environment),
  }
}

const keptSecretNames = ['PAYLOAD_SECRET', 'OSI_SERVICE_KEY'] as const

/** @throws Refusal */
function valuesFrom(environment: Environment, required: readonly string[] = []) {
  try {
    return readSettings(scriptsSettingsSchema, environment, {
      readFile: (file) => readFileSync(path.resolve(root, file), 'utf8'),
      required: [...required, ...requiredForUploads(environment)],
    })
  } catch (error) {
    if (error instanceof SettingsError) throw new Refusal(error.message, { cause: error })
    throw error
  }
}

/** The settings as they were given, for the processes of the stack: each takes its part of them. */
const handedOn = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.keys(settingsSchema.shape).flatMap((name) =>
      [name, `${name}_FILE`].flatMap((each) => {
        const value = environment[each]
        return value?.trim() ? [[each, each === name ? value : path.resolve(root, value)] as const] : []
      }),
    ),
  )

/** The data folder that the environment names. A relative one counts from the repository's root. */
export const dataDirFrom = (environment: Environment): string =>
  path.resolve(root, environment.OSI_DATA_DIR?.trim() || '.data')

/**
 * `DATABASE_URL` with its password, when it is set.
 * @throws Refusal when it isn't the address of a PostgreSQL database
 */
export function databaseUrlFrom(environment: Environment): string | undefined {
  const { DATABASE_URL: url, DATABASE_PASSWORD: password } = valuesFrom(environment)
  return url && withPassword(url, password)
}

/** Where backups are made, how often, and how many stay. */
interface BackupSettings {
  /** Absolute; undefined when none are scheduled. */
  folder?: string
  everyHours: number
  keep: number
  /** Where they are copied to. */
  store?: BucketSettings
  logLevel: string
}

/** @throws Refusal that names each setting that is wrong */
export function backupSettingsFrom(environment: Environment): BackupSettings {
  const values = valuesFrom(environment)
  const store = storeSettingsFrom(environment)
  if (store && values.OSI_BACKUP_DIR === undefined)
    throw new Refusal(
      'OSI_BACKUP_BUCKET is set, and OSI_BACKUP_DIR is not. What is copied are the backups in that folder: set it, too.',
    )
  const uploads = uploadsBucketOf(values)
  if (store && store.bucket === uploads?.bucket && store.endpoint === uploads.endpoint)
    throw new Refusal(
      'OSI_BACKUP_BUCKET and OSI_UPLOADS_BUCKET name the same bucket. Copies of backups belong elsewhere: name another one for them, best in another store.',
    )
  return {
    folder: values.OSI_BACKUP_DIR === undefined ? undefined : path.resolve(root, values.OSI_BACKUP_DIR),
    everyHours: values.OSI_BACKUP_HOURS,
    keep: values.OSI_BACKUP_KEEP,
    store,
    logLevel: values.LOG_LEVEL,
  }
}

const keysOfStore = ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/**
 * The store that has the copies of backups; undefined when no bucket is named.
 * @throws Refusal that names each setting that is missing or wrong
 */
export function storeSettingsFrom(environment: Environment): BucketSettings | undefined {
  const { OSI_BACKUP_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region } = valuesFrom(environment)
  if (bucket === undefined) return undefined
  const { S3_ACCESS_KEY_ID: keyId = '', S3_SECRET_ACCESS_KEY: secretKey = '' } = valuesFrom(environment, keysOfStore)
  return { bucket, endpoint, region, keyId, secretKey }
}

/**
 * The bucket that keeps uploads; undefined when the data folder keeps them.
 * @param named a bucket that the settings don’t name: uploads are about to be moved there
 * @throws Refusal that names each setting that is missing or wrong
 */
export function uploadsBucketFrom(environment: Environment, named?: string): BucketSettings | undefined {
  return uploadsBucketOf(valuesFrom(named === undefined ? environment : { ...environment, OSI_UPLOADS_BUCKET: named }))
}

/** The first administrator, and the file that keeps the password when it was generated. */
export interface FirstAdministrator {
  email: string
  password: string
  /** Undefined when the environment says the password, and when there were accounts already. */
  file?: string
  /** Whether the password was generated just now. */
  isNew: boolean
}

/**
 * `OSI_ADMIN_EMAIL` and `OSI_ADMIN_PASSWORD`; what isn't set is generated the first time and kept in a file of mode 0600.
 * The data folder has to be writable.
 */
export function firstAdministratorFrom(environment: Environment, dataDir: string): FirstAdministrator {
  const { OSI_ADMIN_EMAIL: email, OSI_ADMIN_PASSWORD: password } = valuesFrom(environment)
  if (password) return { email: email || 'admin@example.org', password, isNew: false }
  const file = path.join(dataDir, 'first-administrator.txt')
  const isNew = !existsSync(file)
  if (isNew) {
    const generated = { email: email || 'admin@example.org', password: randomBytes(15).toString('base64url') }
    writePrivately(
      file,
      [
        'The first administrator of the CMS. The account is made once; a password that is changed in the CMS is not changed here.',
        '',
        `Email:    ${generated.email}`,
        `Password: ${generated.password}`,
        '',
      ].join('\n'),
    )
  }
  const kept = readFileSync(file, 'utf8')
  const line = (label: string) => new RegExp(`^${label}:\\s*(\\S+)$`, 'm').exec(kept)?.[1]
  const [keptEmail, keptPassword] = [line('Email'), line('Password')]
  if (!keptEmail || !keptPassword)
    throw new Refusal(`${file} has no e-mail address and password any more. Put them back, or remove the file.`)
  return { email: email || keptEmail, password: keptPassword, file, isNew }
}

/** For people: which account there is from the start, and where its password is. */
export function howToSignIn({ email, file, isNew }: FirstAdministrator): string {
  if (file) return `${email}; the password is in ${file}`
  return isNew ? 'the accounts that the database has' : `${email}, with the password that OSI_ADMIN_PASSWORD set`
}

/** A secret that the environment doesn't say is generated and kept. */
function secretsFrom(
  { PAYLOAD_SECRET, OSI_SERVICE_KEY }: { PAYLOAD_SECRET?: string; OSI_SERVICE_KEY?: string },
  dataDir: string,
): Settings['secrets'] {
  if (PAYLOAD_SECRET && OSI_SERVICE_KEY) return { PAYLOAD_SECRET, OSI_SERVICE_KEY }
  const kept = secretsIn(dataDir)
  return {
    PAYLOAD_SECRET: PAYLOAD_SECRET ?? kept.PAYLOAD_SECRET,
    OSI_SERVICE_KEY: OSI_SERVICE_KEY ?? kept.OSI_SERVICE_KEY,
  }
}

function refuseSamePorts(ports: Record<string, number>): void {
  for (const [name, number] of Object.entries(ports)) {
    const other = Object.keys(ports).find((each) => each !== name && ports[each] === number)
    if (other) throw new Refusal(`${name} and ${other} are both ${number}. Give them different ports.`)
  }
}
