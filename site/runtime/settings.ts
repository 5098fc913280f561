import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addressesOf, readSettings, siteSettingsSchema, type Environment } from '@osi/shared/settings'
import { z } from 'zod'

/** The repository's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** An address to listen on. */
export interface Listening {
  host: string
  port: number
}

/** What release builder, site server and their commands are told by the environment. */
export interface Settings {
  dataDir: string
  host: string
  sitePort: number
  builderPort: number
  /** The CMS as this process reaches it, without a slash at the end. */
  cmsUrl: string
  /** Origins of the CMS that no page may mention. */
  cmsOrigins: string[]
  /** Where editors have the CMS open: its public origin, and on a machine of one’s own each of its names. */
  editorOrigins: string[]
  /** The site as readers reach it, without a slash at the end. */
  siteUrl: string
  /** Undefined where nothing needs it, like listing releases. */
  serviceKey?: string
  /** Values that must not appear in anything that readers get. */
  secrets: string[]
  /** The instant that the site takes for now. */
  asOf?: Date
  /** How many processes answer readers; undefined leaves it to the server. */
  workers?: number
  /** Where Prometheus metrics are answered; undefined when they are off. */
  metrics?: Listening
  /** Whose forwarded headers are believed. */
  trustedProxies: string[]
  /** Whether browsers are to reach the hosts below the site’s by TLS alone, too. */
  coversSubdomains: boolean
  logLevel: string
  /** What `npm run build` made of the site. */
  dist: string
}

/** Secrets that `npm start` generated and keeps in the data folder; none when there is no such file. */
function keptSecrets(dataDir: string): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')))
  } catch {
    return {}
  }
}

/**
 * Reads the settings from the environment, with secrets that `npm start` keeps in the data folder where the environment has none.
 * @throws SettingsError that names each setting that makes no sense, and what is wrong with it
 */
export function parseSettings(environment: Environment): Settings {
  const values = readSettings(siteSettingsSchema, environment, {
    readFile: (file) => readFileSync(resolve(root, file), 'utf8'),
  })
  const dataDir = resolve(root, values.OSI_DATA_DIR)
  const kept = keptSecrets(dataDir)
  const { OSI_SERVICE_KEY: serviceKey = kept.OSI_SERVICE_KEY, PAYLOAD_SECRET } = values
  const { cmsUrl: publicCms, cmsInternalUrl: cmsUrl, siteUrl } = addressesOf(values)
  return {
    dataDir,
    host: values.HOST,
    sitePort: values.SITE_PORT,
    builderPort: values.PUBLISHER_PORT,
    cmsUrl,
    cmsOrigins: [...new Set([publicCms, cmsUrl])].filter((url) => url !== siteUrl),
    editorOrigins: publicCms.startsWith('https:')
      ? [publicCms]
      : [...new Set([publicCms, ...['localhost', '127.0.0.1'].map((name) => `http://${name}:${values.CMS_PORT}`)])],
    siteUrl,
    serviceKey,
    secrets: [...new Set([...Object.values(kept), serviceKey, PAYLOAD_SECRET])].filter((each) => each !== undefined),
    asOf: values.SITE_AS_OF,
    workers: values.SITE_WORKERS,
    metrics: values.METRICS_PORT ? { host: values.METRICS_HOST, port: values.METRICS_PORT } : undefined,
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    coversSubdomains: values.HSTS_INCLUDE_SUBDOMAINS === 'on',
    logLevel: values.LOG_LEVEL,
    dist: join(root, 'site', 'dist'),
  }
}
