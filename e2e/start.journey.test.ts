import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runningDatabase, startDatabase } from '../scripts/embedded-database.ts'
import { freePort, isFree } from '../scripts/ports.ts'
import { root } from '../scripts/stack/settings.ts'

const place = mkdtempSync(path.join(tmpdir(), 'osi-start-'))
chmodSync(place, 0o711)
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** One `npm start`, and what it says. */
class Start {
  said = ''
  readonly #process: ChildProcess
  readonly ended: Promise<number | null>

  constructor(environment: Record<string, string>) {
    this.#process = spawn(process.execPath, ['scripts/install-and-run.mjs', 'scripts/start.ts'], {
      cwd: root,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()))
    this.ended = once(this.#process, 'exit').then(([code]) => code as number | null)
  }

  /** @throws Error when it ends instead, or takes more than three minutes */
  async whenItSays(words: string | RegExp): Promise<void> {
    await expect.poll(() => this.said, { timeout: 180_000, interval: 100 }).toMatch(words)
  }

  signal(signal: NodeJS.Signals): void {
    this.#process.kill(signal)
  }
}

describe('npm start', () => {
  let environment: Record<string, string>
  let site: string
  let cms: string
  const starts: Start[] = []

  const start = (more: Record<string, string> = {}): Start => {
    const started = new Start({ ...environment, ...more })
    starts.push(started)
    return started
  }

  beforeEach(async () => {
    const [cmsPort, sitePort, builderPort] = [await freePort(), await freePort(), await freePort()].map(String)
    environment = {
      OSI_DATA_DIR: mkdtempSync(path.join(place, 'data-')),
      CMS_PORT: cmsPort ?? '',
      SITE_PORT: sitePort ?? '',
      PUBLISHER_PORT: builderPort ?? '',
      OSI_LINK_CHECK: 'off',
    }
    chmodSync(environment.OSI_DATA_DIR ?? '', 0o711)
    site = `http://localhost:${sitePort}`
    cms = `http://localhost:${cmsPort}`
  })
  afterEach(async () => {
    for (const started of starts.splice(0)) {
      started.signal('SIGTERM')
      await started.ended
    }
  })

  const dataDir = () => environment.OSI_DATA_DIR ?? ''
  const log = (name: string) => readFileSync(path.join(dataDir(), 'logs', `${name}.log`), 'utf8')

  test('prints both addresses and where the password is, and never the password', async () => {
    const started = start()
    await started.whenItSays('Press Ctrl-C')
    expect(started.said).toContain(site)
    expect(started.said).toContain(`${cms}/admin`)
    const file = path.join(dataDir(), 'first-administrator.txt')
    expect(started.said).toContain(file)
    const password = /^Password:\s*(\S+)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
    expect(password).not.toBe('')
    expect(started.said).not.toContain(password)
    expect((await fetch(site)).status).toBe(200)
    // Browsers and bookmarks ask for it, whatever a page says.
    expect((await fetch(`${cms}/favicon.ico`)).headers.get('content-type')).toBe('image/svg+xml')
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('ends everything at %s, the database last and cleanly', async (signal) => {
    const started = start()
    await started.whenItSays('Press Ctrl-C')
    started.signal(signal)
    expect(await started.ended).toBe(0)
    expect(runningDatabase(dataDir())).toBeUndefined()
    expect(log('postgres')).toMatch(/database system is shut down\s*$/)
    // Who loses its database complains.
    for (const name of ['cms', 'site', 'builder']) expect(log(name)).not.toContain('connection ended')
    for (const name of ['CMS_PORT', 'SITE_PORT', 'PUBLISHER_PORT'])
      expect(await isFree(Number(environment[name]))).toBe(true)
  })

  test('ends cleanly when it is stopped half-way', async () => {
    const started = start()
    await started.whenItSays('Preparing the database')
    started.signal('SIGINT')
    expect(await started.ended).toBe(0)
    expect(runningDatabase(dataDir())).toBeUndefined()
  })

  // The process to kill is looked for in /proc.
  test.runIf(process.platform === 'linux')('starts again what was killed, the database too', async () => {
    const started = start()
    await started.whenItSays('Press Ctrl-C')
    const database = Number(readFileSync(path.join(dataDir(), 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(database, 'SIGKILL')
    process.kill(pidOf('site/server/main.ts'), 'SIGKILL')
    await started.whenItSays('The database ended unexpectedly')
    await started.whenItSays('The site ended unexpectedly')
    await expect.poll(() => statusOf(`${cms}/api/readyz`)).toBe(200)
    await expect.poll(() => statusOf(site)).toBe(200)
  })

  test('leaves nothing in the way when it is killed itself', async () => {
    const killed = start()
    await killed.whenItSays('Press Ctrl-C')
    killed.signal('SIGKILL')
    await killed.ended
    for (const name of ['CMS_PORT', 'SITE_PORT', 'PUBLISHER_PORT'])
      await expect.poll(() => isFree(Number(environment[name]))).toBe(true)
    const next = start()
    await next.whenItSays('Press Ctrl-C')
    expect((await fetch(site)).status).toBe(200)
  })

  test('takes an external database instead of an embedded one', async () => {
    const provider = start()
    await provider.whenItSays('Press Ctrl-C')
    const external = runningDatabase(dataDir()) ?? ''
    const others = [await freePort(), await freePort(), await freePort()].map(String)
    const taker = start({
      OSI_DATA_DIR: path.join(place, 'taker'),
      DATABASE_URL: external,
      CMS_PORT: others[0] ?? '',
      SITE_PORT: others[1] ?? '',
      PUBLISHER_PORT: others[2] ?? '',
    })
    await taker.whenItSays('Press Ctrl-C')
    expect(readdirSync(path.join(place, 'taker'))).not.toContain('postgres')
    // It has its accounts already; a password that was generated here would open nothing.
    expect(readdirSync(path.join(place, 'taker'))).not.toContain('first-administrator.txt')
    expect(taker.said).toContain('the accounts that the database has')
    taker.signal('SIGTERM')
    expect(await taker.ended).toBe(0)
    expect(await statusOf(`${cms}/api/readyz`)).toBe(200)
  })

  test('goes on by itself when PostgreSQL was away, and readers notice nothing', async () => {
    const port = await freePort()
    const databaseDir = path.join(place, 'database')
    mkdirSync(databaseDir, { mode: 0o711 })
    const before = await startDatabase({ dataDir: databaseDir, port })
    const password = 'correct horse battery staple'
    const started = start({
      DATABASE_URL: before.url,
      OSI_ADMIN_EMAIL: 'admin@example.org',
      OSI_ADMIN_PASSWORD: password,
    })
    await started.whenItSays('Press Ctrl-C')
    expect(await statusOf(`${site}/webinars/`)).toBe(200)

    await before.stop()
    await expect.poll(() => statusOf(`${cms}/api/readyz`)).toBe(503)
    expect(await statusOf(`${cms}/api/healthz`)).toBe(200)
    for (const address of ['/', '/webinars/', '/search/?q=csi', '/healthz', '/readyz'])
      expect(await statusOf(site + address), address).toBe(200)

    const again = await startDatabase({ dataDir: databaseDir, port })
    try {
      await expect.poll(() => statusOf(`${cms}/api/readyz`)).toBe(200)
      const ask = async (method: string, address: string, body: object, token = '') => {
        const answer = await fetch(`${cms}/api${address}`, {
          method,
          headers: { 'content-type': 'application/json', ...(token ? { authorization: `JWT ${token}` } : {}) },
          body: JSON.stringify(body),
        })
        const content = (await answer.json()) as { token?: string }
        expect(answer.ok, JSON.stringify(content)).toBe(true)
        return content
      }
      const { token } = await ask('POST', '/users/login', { email: 'admin@example.org', password })
      await ask('POST', '/contacts', { name: 'Back again', email: 'back@example.org', _status: 'published' }, token)
      await expect.poll(async () => (await fetch(`${site}/contacts/`)).text()).toContain('Back again')
      started.signal('SIGTERM')
      expect(await started.ended).toBe(0)
    } finally {
      await again.stop()
    }
  })

  test.each<[string, () => Promise<Record<string, string>> | Record<string, string>, RegExp]>([
    [
      'a port that is in use',
      async () => ({ SITE_PORT: String(await takenPort()) }),
      /^Port \d+ is in use, .* set SITE_PORT to another port\.$/m,
    ],
    [
      'a data folder that can’t be written',
      () => ({ OSI_DATA_DIR: '/dev/null/data' }),
      /^The data folder \/dev\/null\/data can't be written .* set OSI_DATA_DIR to another folder\.$/m,
    ],
    [
      'a missing production secret',
      () => ({ NODE_ENV: 'production' }),
      /^PAYLOAD_SECRET is not set\. Set it to a long random text/m,
    ],
    [
      'a database that doesn’t answer',
      async () => ({ DATABASE_URL: `postgres://osi:hidden@127.0.0.1:${await freePort()}/osi` }),
      /The database at 127\.0\.0\.1:\d+ doesn't answer \(ECONNREFUSED\)\. Start it, or correct DATABASE_URL\./,
    ],
    [
      'an administrator’s password that is too short',
      () => ({ OSI_ADMIN_PASSWORD: 'short' }),
      /The password is too short.*\nThe whole log is in .*prepare\.log\.$/,
    ],
  ])('says in a sentence what to do about %s, and ends with 1', async (_what, trouble, sentence) => {
    const started = start(await trouble())
    expect(await started.ended).toBe(1)
    // Two settings can be missing, and a part that fails says where its log is.
    const words = started.said.trim().split('\n').slice(-2).join('\n')
    expect(words).toMatch(sentence)
    expect(started.said).not.toContain('    at ')
    expect(started.said).not.toContain('hidden')
  })

  test('does not trust a damaged file of secrets', async () => {
    writeFileSync(path.join(dataDir(), 'secrets.json'), '{')
    const started = start()
    expect(await started.ended).toBe(1)
    expect(started.said).toContain('secrets.json')
    expect(started.said).not.toContain('    at ')
  })

  async function takenPort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    server.unref()
    return (server.address() as { port: number }).port
  }

  /** The process of this data folder that runs a script. */
  function pidOf(script: string): number {
    const found = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .find((pid) => {
        try {
          return (
            readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(script) &&
            readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`OSI_DATA_DIR=${dataDir()}\0`)
          )
        } catch {
          return false
        }
      })
    if (!found) throw new Error(`Nothing runs ${script} for ${dataDir()}.`)
    return Number(found)
  }

  const statusOf = (url: string): Promise<number> =>
    fetch(url).then(
      ({ status }) => status,
      () => 0,
    )
})
