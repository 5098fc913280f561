import { messageOf } from '@osi/shared'
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Report } from './report.ts'

/** Milliseconds until the CMS is tried again. */
const retryAfterMs = 10_000
/** Milliseconds for the CMS to answer. */
const timeoutMs = 10_000
/** More than this many waiting reports are a flood, and a disk is finite. */
const maxWaiting = 5_000

/** The report could not be kept; the reader should know. */
class SpoolFull extends Error {}

/** Where reports wait for the CMS. */
const reportsFolder = (dataDir: string): string => join(dataDir, 'reports-to-send')

const waitingIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.json'))

/** Keeps reports on disk until the CMS has them, so that none is lost while it is away. */
export class ReportSpool {
  readonly #folder: string
  readonly #onKept: () => void

  /** @param onKept told of each report that waits now */
  constructor(dataDir: string, onKept: () => void) {
    this.#folder = reportsFolder(dataDir)
    this.#onKept = onKept
  }

  /**
   * Keeps a report; it is safe once this returns.
   * @throws SpoolFull when too many wait already
   */
  async keep(report: Report): Promise<void> {
    if ((await waitingIn(this.#folder)).length >= maxWaiting) throw new SpoolFull('Too many reports wait to be sent.')
    const path = join(this.#folder, randomUUID())
    try {
      const file = await open(`${path}.arriving`, 'wx', 0o600)
      try {
        await file.writeFile(JSON.stringify(report))
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${path}.arriving`, `${path}.json`)
    } catch (error) {
      // On a full disk an empty file would stay.
      await rm(`${path}.arriving`, { force: true }).catch(() => undefined)
      throw error
    }
    this.#onKept()
  }
}

/** Sends the kept reports to the CMS, one after the other; one process of a server does it. */
export class ReportForwarder {
  readonly #folder: string
  readonly #cmsUrl: string
  readonly #serviceKey: string | undefined
  readonly #log: Logger
  #timer: NodeJS.Timeout | undefined
  #forwarding: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(dataDir: string, cmsUrl: string, serviceKey: string | undefined, log: Logger) {
    this.#folder = reportsFolder(dataDir)
    this.#cmsUrl = cmsUrl
    this.#serviceKey = serviceKey
    this.#log = log
  }

  /** Sends what an earlier process left. */
  async start(): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    this.forwardSoon(0)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#forwarding
  }

  /** How many wait. */
  async waiting(): Promise<number> {
    return (await waitingIn(this.#folder)).length
  }

  /** @param delay milliseconds */
  forwardSoon(delay = 0): void {
    if (this.#stopped) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#forwarding = this.#forwarding.then(() => this.#forward())
    }, delay)
  }

  async #forward(): Promise<void> {
    try {
      for (const name of await waitingIn(this.#folder)) {
        if (this.#stopped) return
        await this.#send(join(this.#folder, name))
      }
    } catch (error) {
      this.#log.warn({ reason: messageOf(error) }, 'reports wait for the CMS')
      this.forwardSoon(retryAfterMs)
    }
  }

  async #send(path: string): Promise<void> {
    const answer = await fetch(new URL('/api/bug-reports', this.#cmsUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${this.#serviceKey}`, 'content-type': 'application/json' },
      body: await readFile(path, 'utf8'),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    await answer.body?.cancel()
    if (answer.ok) return rm(path)
    // The CMS will never take this one: set aside for a person to look at, so that it holds up no other.
    if (answer.status === 400 || answer.status === 413 || answer.status === 422) {
      this.#log.error({ report: path, status: answer.status }, 'the CMS refuses a report')
      return rename(path, path.replace(/\.json$/, '.refused'))
    }
    throw new Error(`The CMS answered ${answer.status}.`)
  }
}
