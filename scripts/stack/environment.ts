import { backupSettingsSchema, cmsSettingsSchema, settingsSchema, siteSettingsSchema } from '@osi/shared/settings'
import type { StackContext } from './context.ts'
import type { Settings } from './settings.ts'

type Environment = Record<string, string>

/** What may stand in the environment of who types `npm start`; each process gets its own part of it anew. */
const ours = new Set([
  ...Object.keys(settingsSchema.shape).flatMap((name) => [name, `${name}_FILE`]),
  'PORT',
  'NODE_ENV',
  'OSI_ONLY_COMPILING',
])

const inherited = (): Environment =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || ours.has(name) ? [] : [[name, value]],
    ),
  )

/** The settings that a process takes, as they were given; a secret goes to nobody who doesn't need it. */
const handedOn = (
  { handedOn: given }: Settings,
  schema: { shape: object },
  except: readonly string[] = [],
): Environment =>
  Object.fromEntries(
    Object.entries(given).filter(([name]) => {
      const setting = name.replace(/_FILE$/, '')
      return setting in schema.shape && !except.includes(setting)
    }),
  )

/** What every process is told. */
const common = ({ dataDir, host, cmsPort, sitePort, builderPort, cmsUrl, siteUrl }: Settings): Environment => ({
  ...inherited(),
  OSI_DATA_DIR: dataDir,
  HOST: host,
  CMS_PORT: String(cmsPort),
  SITE_PORT: String(sitePort),
  PUBLISHER_PORT: String(builderPort),
  CMS_URL: cmsUrl,
  SITE_URL: siteUrl,
  CMS_INTERNAL_URL: here(host, cmsPort),
  PUBLISHER_URL: here('127.0.0.1', builderPort),
  ...quiet,
})

/** No tool reports home, or moves to the background by itself. */
export const quiet: Environment = {
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
}

/** Where this machine reaches a server that listens on `host`. */
export const here = (host: string, port: number): string => {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? host
  return `http://${reachable.includes(':') && !reachable.startsWith('[') ? `[${reachable}]` : reachable}:${port}`
}

/** What `npm start` says itself, so that nothing is said twice. */
const saidByStart = [
  'PAYLOAD_SECRET',
  'OSI_SERVICE_KEY',
  'DATABASE_URL',
  'DATABASE_PASSWORD',
  'OSI_ADMIN_EMAIL',
  'OSI_ADMIN_PASSWORD',
  'METRICS_PORT',
  'METRICS_HOST',
]

/** Where a part tells its numbers; `npm start` collects them. */
function metricsOf({ metricsSources }: Settings, part: string): Environment {
  const source = metricsSources?.find((each) => each.part === part)
  return source ? { METRICS_HOST: '127.0.0.1', METRICS_PORT: String(source.port) } : {}
}

/** The CMS and its preparation. Only `npm run dev` sets another `NODE_ENV`. */
export const cmsEnvironment = ({ settings, databaseUrl, administrator }: StackContext): Environment => ({
  ...handedOn(settings, cmsSettingsSchema, saidByStart),
  ...common(settings),
  ...settings.secrets,
  DATABASE_URL: databaseUrl,
  OSI_ADMIN_EMAIL: administrator.email,
  OSI_ADMIN_PASSWORD: administrator.password,
  ...metricsOf(settings, 'cms'),
  NODE_ENV: 'production',
})

/** What makes backups: the database, and no other secret. */
export const backupsEnvironment = ({ settings, databaseUrl }: StackContext): Environment => ({
  ...handedOn(settings, backupSettingsSchema),
  ...common(settings),
  DATABASE_URL: databaseUrl,
  NODE_ENV: 'production',
})

/** The release builder: no database. The CMS's secret only so that no release ever contains it. */
export const builderEnvironment = (settings: Settings): Environment => ({
  ...handedOn(settings, siteSettingsSchema, saidByStart),
  ...common(settings),
  // The system's allocator (glibc) would keep memory back for each of its threads: a tenth of all.
  MALLOC_ARENA_MAX: '2',
  ...settings.secrets,
  HOST: '127.0.0.1',
  ...metricsOf(settings, 'builder'),
  NODE_ENV: 'production',
})

/** The site server: neither database nor the CMS's secret. */
export const siteEnvironment = (settings: Settings): Environment => ({
  ...handedOn(settings, siteSettingsSchema, saidByStart),
  ...common(settings),
  OSI_SERVICE_KEY: settings.secrets.OSI_SERVICE_KEY,
  ...metricsOf(settings, 'site'),
  NODE_ENV: 'production',
})

/** What compiles the two sides: nothing of this installation, so that what is built fits every other one too. */
export const buildEnvironment = (): Environment => ({ ...inherited(), ...quiet, NODE_ENV: 'production' })
