import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../refusal.ts'
import { secretsIn, writePrivately } from '../secrets.ts'

/** The repository's root. */
export const root = path.resolve(import.meta.dirname, '../..')

/**
 * Every setting of the whole system, in one place. All come from the environment; `npm start` needs none of them.
 * What a process of the stack is told is in `environment.ts`.
 */
export interface Settings {
  /** `OSI_DATA_DIR`: database files, uploads, releases, logs, generated secrets. Default `.data` in the repository. */
  dataDir: string
  /** `DATABASE_URL`: an external PostgreSQL; then none is embedded. */
  databaseUrl?: string
  /** `HOST`: the address that CMS and site listen on. Default 127.0.0.1, this machine alone. */
  host: string
  /** `CMS_PORT`, default 3000. */
  cmsPort: number
  /** `SITE_PORT`, default 4321. */
  sitePort: number
  /** `PUBLISHER_PORT`, default 4322 or, when that is taken, a free one; on 127.0.0.1 in any case. */
  builderPort: number
  /** Whether the release builder's port was wished for; otherwise any will do. */
  builderPortIsFixed: boolean
  /** `CMS_URL`: where editors find the CMS. Default from the port. */
  cmsUrl: string
  /** `SITE_URL`: where readers find the site. Default from the port. */
  siteUrl: string
  /** `PAYLOAD_SECRET`, `OSI_SERVICE_KEY`: generated and kept in the data folder; required when `NODE_ENV` is `production`. */
  secrets: { PAYLOAD_SECRET: string; OSI_SERVICE_KEY: string }
  /** `SITE_AS_OF`: an ISO instant that the site takes for "now". Default the clock. */
  asOf?: string
  /** `OSI_STARTER_CONTENT`: `none` starts empty. Default the School Improvement page's content. */
  starterContent?: 'none'
  /** `OSI_LINK_CHECK`: with `off` the CMS asks no other site whether a link answers. */
  linkCheck?: 'off'
}

type Environment = Record<string, string | undefined>

/**
 * Reads the settings and generates the secrets that are missing.
 * @throws Refusal that names the setting, what is wrong with it and what to do
 */
export function parseSettings(environment: Environment): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  )
  const dataDir = dataDirFrom(given)
  const cmsPort = port(given, 'CMS_PORT', 3000)
  const sitePort = port(given, 'SITE_PORT', 4321)
  const builderPort = port(given, 'PUBLISHER_PORT', 4322)
  const builderPortIsFixed = given.PUBLISHER_PORT !== undefined
  refuseSamePorts({
    CMS_PORT: cmsPort,
    SITE_PORT: sitePort,
    ...(builderPortIsFixed && { PUBLISHER_PORT: builderPort }),
  })
  return {
    dataDir,
    databaseUrl: databaseUrlFrom(given),
    host: given.HOST ?? '127.0.0.1',
    cmsPort,
    sitePort,
    builderPort,
    builderPortIsFixed,
    cmsUrl: origin(given, 'CMS_URL', `http://localhost:${cmsPort}`),
    siteUrl: origin(given, 'SITE_URL', `http://localhost:${sitePort}`),
    secrets: secretsFrom(given, dataDir),
    asOf: instant(given, 'SITE_AS_OF'),
    starterContent: oneOf(given, 'OSI_STARTER_CONTENT', ['none']),
    linkCheck: oneOf(given, 'OSI_LINK_CHECK', ['off']),
  }
}

/** The data folder that the environment names. A relative one counts from the repository's root. */
export const dataDirFrom = (environment: Environment): string =>
  path.resolve(root, environment.OSI_DATA_DIR?.trim() || '.data')

/**
 * `DATABASE_URL`, when it is set.
 * @throws Refusal when it isn't the address of a PostgreSQL database
 */
export function databaseUrlFrom({ DATABASE_URL: url }: Environment): string | undefined {
  if (!url?.trim()) return undefined
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return url.trim()
  throw new Refusal(
    'DATABASE_URL is not the address of a PostgreSQL database. Write it like postgres://user:password@host:5432/osi, with %-codes for special characters in the password.',
  )
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
  const email = environment.OSI_ADMIN_EMAIL?.trim()
  const password = environment.OSI_ADMIN_PASSWORD
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

function secretsFrom(given: Environment, dataDir: string): Settings['secrets'] {
  const names = ['PAYLOAD_SECRET', 'OSI_SERVICE_KEY'] as const
  const remedy = 'Set it to a long random text, for example from: openssl rand -hex 32'
  for (const name of names) {
    const value = given[name]
    if (value === undefined && given.NODE_ENV === 'production')
      throw new Refusal(`${name} is not set, and with NODE_ENV=production none is generated. ${remedy}`)
    if (value !== undefined && value.length < 16)
      throw new Refusal(`${name} is too short to be a secret (16 characters at least). ${remedy}`)
  }
  const { PAYLOAD_SECRET, OSI_SERVICE_KEY } = given
  if (PAYLOAD_SECRET && OSI_SERVICE_KEY) return { PAYLOAD_SECRET, OSI_SERVICE_KEY }
  const kept = secretsIn(dataDir)
  return {
    PAYLOAD_SECRET: PAYLOAD_SECRET ?? kept.PAYLOAD_SECRET,
    OSI_SERVICE_KEY: OSI_SERVICE_KEY ?? kept.OSI_SERVICE_KEY,
  }
}

function port(given: Environment, name: string, otherwise: number): number {
  const value = given[name]
  if (value === undefined) return otherwise
  const number = Number(value)
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number
  throw new Refusal(`${name} is “${value}”, which is not a port. Set it to a whole number from 1 to 65535.`)
}

function refuseSamePorts(ports: Record<string, number>): void {
  for (const [name, number] of Object.entries(ports)) {
    const other = Object.keys(ports).find((each) => each !== name && ports[each] === number)
    if (other) throw new Refusal(`${name} and ${other} are both ${number}. Give them different ports.`)
  }
}

function origin(given: Environment, name: string, otherwise: string): string {
  const value = given[name] ?? otherwise
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return new URL(value).origin
  throw new Refusal(`${name} is “${value}”, which is not a web address. Write it like https://www.example.org`)
}

function instant(given: Environment, name: string): string | undefined {
  const value = given[name]
  if (value === undefined) return undefined
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)))
    return new Date(value).toISOString()
  throw new Refusal(`${name} is “${value}”, which is not an instant. Write it like 2018-10-26T14:00:00Z`)
}

function oneOf<const Choice extends string>(
  given: Environment,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = given[name]
  if (value === undefined) return undefined
  const choice = choices.find((each) => each === value)
  if (choice) return choice
  throw new Refusal(`${name} is “${value}”. It can be ${choices.join(' or ')}, or be left out.`)
}
