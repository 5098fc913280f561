import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { publishingStatusSchema, type PublishingStatus } from '@osi/shared'
import { ReleasesFolder } from '../../runtime/releases/folder.ts'
import { root, parseSettings, type Settings } from '../../runtime/settings.ts'
import { FakeCms, testKey } from './fake-cms.ts'
import { portForTests } from './port-for-tests.ts'

/** How long anything may take that a test waits for, in milliseconds: long for a machine that does other things besides. */
const maxWaitMs = 120_000

/** Asks again and again until the answer is truthy. @param timeoutMs milliseconds */
export async function eventually<Result>(
  question: () => Result | Promise<Result>,
  timeoutMs = maxWaitMs,
): Promise<Exclude<Result, undefined | null | false>> {
  const end = performance.now() + timeoutMs
  let last: unknown
  while (performance.now() < end) {
    try {
      const answer = await question()
      if (answer) return answer as Exclude<Result, undefined | null | false>
    } catch (error) {
      last = error
    }
    await setTimeout(25)
  }
  throw new Error(`It did not come true within ${timeoutMs} ms.`, { cause: last })
}

/** A data folder, a fake CMS, and real builder and site server processes on ports of their own. */
export class BuilderHarness {
  readonly cms: FakeCms
  readonly dataDir: string
  readonly releases: ReleasesFolder
  sitePort = 0
  /** What the processes are told besides. */
  furtherEnvironment: Record<string, string> = {}
  #processes: ChildProcess[] = []
  #ports = new Map<ChildProcess, number>()

  private constructor(dataDir: string, cms: FakeCms) {
    this.cms = cms
    this.dataDir = dataDir
    this.releases = new ReleasesFolder(dataDir)
  }

  /** @param dataDir an existing folder; without it, a new one that is removed in the end */
  static async open(
    dataDir = mkdtempSync(join(tmpdir(), 'osi-builder-')),
    cms = new FakeCms(),
  ): Promise<BuilderHarness> {
    const bench = new BuilderHarness(dataDir, cms)
    await bench.cms.start(await portForTests())
    bench.sitePort = await portForTests()
    return bench
  }

  async close(): Promise<void> {
    for (const process of this.#processes) await this.kill(process)
    await this.cms.stop()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  get siteUrl(): string {
    return `http://127.0.0.1:${this.sitePort}`
  }

  get environment(): Record<string, string> {
    return {
      OSI_DATA_DIR: this.dataDir,
      CMS_INTERNAL_URL: this.cms.url,
      CMS_URL: 'http://cms.example.test',
      SITE_URL: this.siteUrl,
      SITE_PORT: String(this.sitePort),
      OSI_SERVICE_KEY: testKey,
    }
  }

  settings(): Settings {
    return parseSettings(this.environment)
  }

  async builder(): Promise<ChildProcess> {
    const port = await portForTests()
    const process = this.#run('site/builder/main.ts', { PUBLISHER_PORT: String(port), MALLOC_ARENA_MAX: '2' })
    this.#ports.set(process, port)
    await eventually(() => this.status(process))
    return process
  }

  async siteServer(): Promise<ChildProcess> {
    const process = this.#run('site/server/main.ts', {})
    await eventually(async () => (await fetch(`${this.siteUrl}/healthz`)).ok)
    return process
  }

  /** Starts one more site server, which can't listen. @returns what it said before it ended */
  async siteServerThatEnds(): Promise<string> {
    const child = spawn(process.execPath, [join(root, 'site/server/main.ts')], {
      env: { PATH: process.env.PATH, ...this.environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#processes.push(child)
    let words = ''
    child.stderr.on('data', (part: Buffer) => (words += part.toString()))
    await once(child, 'close')
    return words
  }

  #run(script: string, extra: Record<string, string>): ChildProcess {
    const child = spawn(process.execPath, [join(root, script)], {
      env: { PATH: process.env.PATH, ...this.environment, ...this.furtherEnvironment, ...extra },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    this.#processes.push(child)
    return child
  }

  /** @returns the exit code, or null when the signal ended it */
  async kill(process: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    if (process.exitCode !== null || process.signalCode !== null) return process.exitCode
    const ended = once(process, 'exit')
    process.kill(signal)
    const [code] = (await ended) as [number | null]
    return code
  }

  /** Does something between two steps of a process, which would put right at once what is half done. */
  whileStopped(process: ChildProcess, work: () => void): void {
    process.kill('SIGSTOP')
    try {
      work()
    } finally {
      process.kill('SIGCONT')
    }
  }

  async ask(builder: ChildProcess, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.#ports.get(builder)}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${testKey}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  }

  async status(builder: ChildProcess): Promise<PublishingStatus> {
    return publishingStatusSchema.parse(await (await this.ask(builder, 'GET', '/status')).json())
  }

  /** Waits until a page of the live release has some text. */
  async live(builder: ChildProcess, text: string, path = 'webinars/reading-the-indicators/index.html'): Promise<void> {
    await this.ask(builder, 'POST', '/notify')
    await eventually(() => this.page(path).includes(text)).catch(async (error: unknown) => {
      const { waiting, building, problems } = await this.status(builder)
      throw new Error(`“${text}” is not live: ${JSON.stringify({ waiting, building, problems })}`, { cause: error })
    })
  }

  /** A file of the live release. */
  page(path: string): string {
    const release = this.releases.current()
    return release ? readFileSync(join(release.publicFolder, path), 'utf8') : ''
  }

  /** Gives the recorded webinar another title, as an editor would. */
  retitle(title: string): void {
    const webinar = this.cms.find('webinars', 'webinar-recorded')
    webinar.title = title
    webinar.updatedAt = new Date().toISOString()
  }
}
