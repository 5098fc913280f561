import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The repository's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const port = (standard: number) => z.coerce.number().int().min(0).max(65_535).default(standard)
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)

const environment = z.object({
  OSI_DATA_DIR: z.string().min(1).default('.data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  CMS_PORT: port(3000),
  SITE_PORT: port(4321),
  PUBLISHER_PORT: port(4322),
  CMS_URL: origin.optional(),
  /** Where publisher and site reach the CMS, if that is not its public address. */
  CMS_INTERNAL_URL: origin.optional(),
  SITE_URL: origin.optional(),
  OSI_SERVICE_KEY: z.string().min(16).optional(),
  /** Known only so that a release can be searched for it. */
  PAYLOAD_SECRET: z.string().min(16).optional(),
  SITE_AS_OF: z.iso.datetime({ offset: true }).optional(),
})

/** What publisher, site server and their commands are told by the environment. */
export interface Settings {
  dataDir: string
  host: string
  sitePort: number
  builderPort: number
  /** The CMS as this process reaches it, without a slash at the end. */
  cmsUrl: string
  /** Origins of the CMS that no page may mention. */
  cmsOrigins: string[]
  /** The site as readers reach it, without a slash at the end. */
  siteUrl: string
  /** Undefined where nothing needs it, like listing releases. */
  serviceKey?: string
  /** Values that must not appear in anything that readers get. */
  secrets: string[]
  /** The instant that the site takes for now. */
  asOf?: Date
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
 * @throws Error with one sentence that names the setting and what is wrong with it
 */
export function parseSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const dataDir = resolve(root, given.OSI_DATA_DIR ?? '.data')
  const kept = keptSecrets(dataDir)
  const parsed = environment.safeParse({ ...kept, ...given })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`The setting ${issue?.path.join('.')} can't be used: ${issue?.message}.`)
  }
  const values = parsed.data
  const publicCms = values.CMS_URL ?? `http://localhost:${values.CMS_PORT}`
  const cmsUrl = values.CMS_INTERNAL_URL ?? values.CMS_URL ?? `http://127.0.0.1:${values.CMS_PORT}`
  const siteUrl = values.SITE_URL ?? `http://localhost:${values.SITE_PORT}`
  return {
    dataDir,
    host: values.HOST,
    sitePort: values.SITE_PORT,
    builderPort: values.PUBLISHER_PORT,
    cmsUrl,
    cmsOrigins: [...new Set([publicCms, cmsUrl])].filter((url) => url !== siteUrl),
    siteUrl,
    serviceKey: values.OSI_SERVICE_KEY,
    secrets: [...new Set([...Object.values(kept), values.OSI_SERVICE_KEY, values.PAYLOAD_SECRET])].filter(
      (secret) => secret !== undefined,
    ),
    asOf: values.SITE_AS_OF ? new Date(values.SITE_AS_OF) : undefined,
    dist: join(root, 'site', 'dist'),
  }
}
