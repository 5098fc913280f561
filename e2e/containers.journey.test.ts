import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { startDatabase } from '../scripts/embedded-database.ts'
import { freePort } from '../scripts/ports.ts'
import { root } from '../scripts/stack/settings.ts'

interface Service {
  image: string
  command: string[]
  working_dir: string
  environment: Record<string, string>
  volumes: string[]
  healthcheck?: { test: string[] }
}

const file = readFileSync(path.join(root, 'docker-compose.yml'), 'utf8')

/** What `docker compose up` is given. */
const environment: Record<string, string> = {
  SITE_HOST: 'www.example.org',
  CMS_HOST: 'cms.example.org',
  OSI_ADMIN_EMAIL: 'admin@example.org',
}

/** What is in the files of secrets. */
const secrets: Record<string, string> = {
  database_password: 'unused',
  payload_secret: 'a secret for containers in tests',
  osi_service_key: 'a service key for containers in tests',
  admin_password: 'a password for containers',
}

/** Puts variables into every text, as Compose does. @throws Error with the file's own message when a required one is missing */
function interpolated(value: unknown, given: Record<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => interpolated(each, given))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, interpolated(each, given)]))
  if (typeof value !== 'string') return value
  return value.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_whole, name: string, kind?: string, rest = '') => {
    if (given[name]) return given[name]
    if (kind === '?') throw new Error(rest)
    return kind === '-' ? rest : ''
  })
}

const servicesWith = (given: Record<string, string>): Record<string, Service> =>
  (interpolated(parse(file, { merge: true }), given) as { services: Record<string, Service> }).services

test.each(['SITE_HOST', 'CMS_HOST', 'OSI_ADMIN_EMAIL'])(
  'docker compose asks for %s in a sentence that says what to set',
  (name) => {
    expect(() => servicesWith({ ...environment, [name]: '' })).toThrow(`Set ${name} to`)
  },
)

test('no secret is in the environment, and every one that a container is given is a file', () => {
  const { services, secrets: files } = parse(file, { merge: true }) as {
    services: Record<string, Service & { secrets?: string[] }>
    secrets: Record<string, { file: string }>
  }
  expect(Object.keys(files)).toEqual(Object.keys(secrets))
  for (const { environment: told, secrets: given = [] } of Object.values(services)) {
    const named = Object.entries(told).filter(([name]) => name.endsWith('_FILE'))
    expect(named.map(([, path]) => path).sort()).toEqual(given.map((name) => `/run/secrets/${name}`).sort())
    for (const name of [
      'PAYLOAD_SECRET',
      'OSI_SERVICE_KEY',
      'OSI_ADMIN_PASSWORD',
      'DATABASE_PASSWORD',
      'POSTGRES_PASSWORD',
    ])
      expect(told).not.toHaveProperty(name)
  }
})

test.each(Object.entries((parse(file, { merge: true }) as { services: Record<string, unknown> }).services))(
  'the container %s is confined, and its log is bounded',
  (_name, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: expect.any(String) as string,
      logging: { options: { 'max-size': '10m', 'max-file': '5' } },
    })
  },
)

test('the image runs as nobody special and copies nothing that a build would make anew', () => {
  expect(readFileSync(path.join(root, 'Dockerfile'), 'utf8')).toMatch(/\nUSER node\n$/)
  const ignored = readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n')
  expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', '**/node_modules', '**/.next', '**/dist']))
})

/** What the containers run, run here: a container is a folder, its network this machine's, its database one that is not ours to start. */
describe('the commands of the containers, against an external PostgreSQL', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'osi-containers-'))
  const running: ChildProcess[] = []
  let services: Record<string, Service>
  let here: (text: string) => string
  let siteUrl: string
  let stopDatabase: () => Promise<void>

  beforeAll(async () => {
    chmodSync(place, 0o711)
    const database = await startDatabase({ dataDir: path.join(place, 'postgres'), unsafeDurability: true })
    stopDatabase = () => database.stop()
    const ports = { 3000: await freePort(), 4321: await freePort(), 4322: await freePort() }
    siteUrl = `http://localhost:${ports[4321]}`
    services = servicesWith(environment)
    mkdirSync(path.join(place, 'secrets'))
    for (const [name, text] of Object.entries(secrets)) writeFileSync(path.join(place, 'secrets', name), `${text}\n`)
    here = (text) =>
      text
        .replace('postgres://osi@postgres:5432/osi', database.url)
        .replace(/^\/run\/secrets/, path.join(place, 'secrets'))
        // The browsers of readers reach Caddy; here is none.
        .replace('https://www.example.org', siteUrl)
        .replace(/\/\/(cms|builder):/, '//127.0.0.1:')
        .replace('0.0.0.0', '127.0.0.1')
        .replace(/^\/app\b/, root)
        .replace(/\b(3000|4321|4322)\b/, (port) => String(ports[Number(port) as keyof typeof ports]))
  })
  afterAll(async () => {
    for (const child of running.toReversed()) {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
    await stopDatabase?.()
    rmSync(place, { recursive: true, force: true })
  })

  /** A container's environment and nothing else; its volume is a folder of the same name. */
  const around = ({ environment: told, working_dir: folder, volumes }: Service) => ({
    cwd: here(folder),
    env: {
      PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`,
      ...Object.fromEntries(Object.entries(told).map(([name, value]) => [name, here(value)])),
      OSI_LINK_CHECK: 'off',
      OSI_DATA_DIR: path.join(place, volumes[0]?.split(':')[0] ?? ''),
    },
  })

  function service(name: string): Service {
    const found = services[name]
    if (!found) throw new Error(`There is no service ${name}.`)
    return found
  }

  function run(name: string): ChildProcess {
    const [program = '', ...args] = service(name).command.map(here)
    return spawn(program, args, { ...around(service(name)), stdio: ['ignore', 'ignore', 'inherit'] })
  }

  async function isHealthy(name: string): Promise<boolean> {
    const [, program = '', ...args] = service(name).healthcheck?.test.map(here) ?? []
    for (let tries = 0; tries < 60; tries++) {
      if (spawnSync(program, args, around(service(name))).status === 0) return true
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
    return false
  }

  test('all run files that the image has, from one image', () => {
    const { postgres, caddy, ...ours } = services
    expect(postgres?.image).toBe('postgres:18')
    expect(caddy?.image).toBe('osi-caddy')
    expect(Object.keys(ours)).toEqual(['prepare', 'cms', 'backups', 'builder', 'site'])
    for (const { image, command, working_dir: folder } of Object.values(ours)) {
      expect(image).toBe('osi')
      expect(existsSync(path.resolve(here(folder), command[1] ?? ''))).toBe(true)
    }
  })

  test('prepare the database, twice with the same end', async () => {
    expect(await once(run('prepare'), 'exit')).toEqual([0, null])
    expect(await once(run('prepare'), 'exit')).toEqual([0, null])
  })

  test('start, and their health checks say so', async () => {
    for (const name of ['cms', 'builder', 'site']) {
      running.push(run(name))
      expect(await isHealthy(name)).toBe(true)
    }
    const front = await fetch(siteUrl)
    expect(front.status).toBe(200)
    expect(await front.text()).toContain('School Improvement')
  })

  test('end cleanly when they are told to', async () => {
    const ends = running.splice(0).map(async (child) => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      return (await ended) as [number | null, string | null]
    })
    // Next answers SIGTERM with the code that a shell would give it.
    expect(await Promise.all(ends)).toEqual([
      [expect.toBeOneOf([0, 143]), null],
      [0, null],
      [0, null],
    ])
  })
})
