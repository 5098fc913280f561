import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { SettingsError } from './settings-error.ts'

const env = process.env

/** `next build` and the generators compile the configuration without running it: they have no secrets and need none. */
const isOnlyCompiling = env.NEXT_PHASE === 'phase-production-build' || env.OSI_ONLY_COMPILING === 'true'

function required(name: string, remedy: string): string {
  const value = env[name]?.trim()
  if (value) return value
  if (isOnlyCompiling) return `only-compiling-${name}`
  throw new SettingsError(`${name} is not set. ${remedy}`)
}

function secret(name: string): string {
  const value = required(name, 'Set it to a long random text, for example from: openssl rand -hex 32')
  if (value.length < 16) throw new SettingsError(`${name} is too short to be a secret. Use at least 16 characters.`)
  return value
}

function origin(name: string, otherwise: string): string {
  const value = env[name]?.trim() || otherwise
  if (!URL.canParse(value))
    throw new SettingsError(`${name} is “${value}”, which is not a web address like https://www.example.org.`)
  return new URL(value).origin
}

const cmsPort = env.CMS_PORT || '3000'
const cmsUrl = origin('CMS_URL', `http://localhost:${cmsPort}`)
const sitePort = env.SITE_PORT || '4321'
const builderPort = env.PUBLISHER_PORT || '4322'

/** Everything that the CMS takes from its environment. No other file of the CMS reads `process.env`. */
export const settings = {
  /** A folder that outlives the process: uploads are kept in it. Absolute; a relative setting counts from the repository's root. */
  dataDir: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..', env.OSI_DATA_DIR || '.data'),
  databaseUrl: required(
    'DATABASE_URL',
    'Set it to the address of a PostgreSQL database: postgres://user:password@host:5432/osi',
  ),
  payloadSecret: secret('PAYLOAD_SECRET'),
  /** What the release builder and the site's server show to be let in. */
  serviceKey: secret('OSI_SERVICE_KEY'),
  /** Public origins, without a slash at the end. */
  cmsUrl,
  /** Origins whose pages may act with an editor's cookie. On a machine of one's own, localhost and 127.0.0.1 are the same place. */
  cmsOrigins: cmsUrl.startsWith('https:')
    ? [cmsUrl]
    : [...new Set([cmsUrl, `http://localhost:${cmsPort}`, `http://127.0.0.1:${cmsPort}`])],
  siteUrl: origin('SITE_URL', `http://localhost:${sitePort}`),
  /** Where the release builder listens for notifications. */
  builderUrl: origin('PUBLISHER_URL', `http://127.0.0.1:${builderPort}`),
  firstAdministrator: { email: env.OSI_ADMIN_EMAIL?.trim(), password: env.OSI_ADMIN_PASSWORD },
  startsEmpty: env.OSI_STARTER_CONTENT === 'none',
  /** Whether links to other sites are asked if they answer. */
  asksOtherSites: env.OSI_LINK_CHECK !== 'off' && !isOnlyCompiling,
}
