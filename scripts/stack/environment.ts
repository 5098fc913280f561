import type { Ground } from './ground.ts'
import type { Settings } from './settings.ts'

type Environment = Record<string, string>

/** Of our settings, what may stand in the environment of who types `npm start`; each process gets its own part of it anew. */
const ours = /^(OSI_|CMS_|SITE_|PUBLISHER_|PAYLOAD_|DATABASE_URL$|HOST$|PORT$|NODE_ENV$)/

const inherited = (): Environment =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || ours.test(name) ? [] : [[name, value]],
    ),
  )

/** What every process is told. */
const common = ({ dataDir, host, cmsPort, sitePort, builderPort, cmsUrl, siteUrl, asOf }: Settings): Environment => ({
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
  ...(asOf ? { SITE_AS_OF: asOf } : {}),
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

/** The CMS and its preparation: everything. Development is the one who says another `NODE_ENV`. */
export const cmsEnvironment = ({ settings, databaseUrl, administrator }: Ground): Environment => ({
  ...common(settings),
  ...settings.secrets,
  DATABASE_URL: databaseUrl,
  OSI_ADMIN_EMAIL: administrator.email,
  OSI_ADMIN_PASSWORD: administrator.password,
  ...(settings.starterContent ? { OSI_STARTER_CONTENT: settings.starterContent } : {}),
  ...(settings.linkCheck ? { OSI_LINK_CHECK: settings.linkCheck } : {}),
  NODE_ENV: 'production',
})

/** The release builder: no database. The CMS's secret only so that no release ever contains it. */
export const builderEnvironment = (settings: Settings): Environment => ({
  ...common(settings),
  // The system's allocator (glibc) would keep memory back for each of its threads: a tenth of all.
  MALLOC_ARENA_MAX: '2',
  ...settings.secrets,
  HOST: '127.0.0.1',
  NODE_ENV: 'production',
})

/** The site server: neither database nor the CMS's secret. */
export const siteEnvironment = (settings: Settings): Environment => ({
  ...common(settings),
  OSI_SERVICE_KEY: settings.secrets.OSI_SERVICE_KEY,
  NODE_ENV: 'production',
})

/** What compiles the two sides: nothing of this installation, so that what is built fits every other one too. */
export const buildEnvironment = (): Environment => ({ ...inherited(), ...quiet, NODE_ENV: 'production' })
