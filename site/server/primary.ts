import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { RateLimiterClusterMaster } from 'rate-limiter-flexible'
import { serveMetrics } from '../runtime/metrics.ts'
import { ReleasesFolder } from '../runtime/releases/folder.ts'
import type { Settings } from '../runtime/settings.ts'
import { requireFree } from './listening.ts'
import { ReportForwarder } from './report/spool.ts'
import { siteMetrics } from './site-metrics.ts'
import type { WorkerMessage } from './worker.ts'

/** Milliseconds until a worker that ended unexpectedly is replaced. */
const pauseMs = 1_000

/** A second process answers while the first renders a page or is replaced; more are worth it on a machine that serves nothing else. */
const defaultWorkers = Math.min(2, availableParallelism())

/**
 * Keeps the processes running that answer readers, and sends on what readers reported. On `SIGHUP` each is replaced by a new one that answers already:
 * no reader is refused while the program or its settings are exchanged.
 *
 * @throws Error with one plain sentence when it can't start
 */
export async function runPrimary(settings: Settings, log: Logger): Promise<void> {
  const { dataDir, cmsUrl, serviceKey, host, sitePort, siteUrl } = settings
  new ReleasesFolder(dataDir).create()
  await requireFree({ host, port: sitePort })
  // All take their readers from one queue, which stays when one of them ends: with a queue for each, whoever waited in that one would be cut off.
  cluster.schedulingPolicy = cluster.SCHED_NONE
  new RateLimiterClusterMaster()
  const forwarder = new ReportForwarder(dataDir, cmsUrl, serviceKey, log)
  await forwarder.start()
  const workers = new Workers(log, () => forwarder.forwardSoon())

  if (settings.metrics)
    await serveMetrics(
      settings.metrics,
      siteMetrics({ reports: () => forwarder.waiting(), workers: () => workers.count }),
    )

  const stop = async () => {
    await Promise.all([workers.stop(), forwarder.stop()])
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
  process.on('SIGHUP', () => void workers.replaceAll())

  await workers.start(settings.workers ?? defaultWorkers)
  log.info({ port: sitePort, address: siteUrl, workers: workers.count }, 'serving')
}

class Workers {
  readonly #log: Logger
  readonly #onReport: () => void
  /** Those that answer readers. */
  readonly #running = new Set<Worker>()
  /** Every one until it has ended, those that start or drain included. */
  readonly #alive = new Map<Worker, Promise<unknown>>()
  /** Those that were told to end: a second signal would cut off what they still answer. */
  readonly #told = new WeakSet<Worker>()
  #isStopping = false
  #replacing: Promise<void> = Promise.resolve()

  constructor(log: Logger, onReport: () => void) {
    this.#log = log
    this.#onReport = onReport
  }

  get count(): number {
    return this.#running.size
  }

  /** @throws Error when one can't answer readers; it has said why */
  async start(count: number): Promise<void> {
    const all = await Promise.all(Array.from({ length: count }, () => this.#add()))
    if (!all.every(Boolean) && !this.#isStopping) {
      await this.stop()
      process.exit(1)
    }
  }

  /** Puts a new one in each one's place, one after the other: the new one answers before the old one ends. */
  replaceAll(): Promise<void> {
    this.#replacing = this.#replacing.then(async () => {
      for (const old of this.#running) {
        const isThere = !this.#isStopping && (await this.#add())
        if (this.#isStopping) return
        if (!isThere) return this.#log.error('a new process does not start; the old ones go on')
        await this.#end(old)
      }
      this.#log.info({ workers: this.count }, 'every process was replaced')
    })
    return this.#replacing
  }

  /** Ends all of them, and waits for each: one that is left alone loses what it is answering. */
  async stop(): Promise<void> {
    this.#isStopping = true
    await Promise.all([...this.#alive.keys()].map((worker) => this.#end(worker)))
  }

  async #end(worker: Worker): Promise<void> {
    this.#running.delete(worker)
    if (!this.#told.has(worker)) worker.process.kill('SIGTERM')
    this.#told.add(worker)
    await this.#alive.get(worker)
  }

  /** @returns whether it answers readers now */
  async #add(): Promise<boolean> {
    const worker = cluster.fork()
    const ended = once(worker, 'exit')
    this.#alive.set(worker, ended)
    void ended.then(() => this.#alive.delete(worker))
    const ready = new Promise<boolean>((resolve) => {
      worker.on('message', (message: WorkerMessage) => {
        if (message === 'ready') resolve(true)
        else if (message === 'report-kept') this.#onReport()
      })
      worker.once('exit', () => resolve(false))
    })
    if (this.#isStopping) void this.#end(worker)
    if (!(await ready) || this.#told.has(worker)) return false
    this.#running.add(worker)
    void ended.then(([code, signal]) => this.#onEnd(worker, signal ?? code))
    return true
  }

  /** One that nobody ended is replaced, again and again. */
  async #onEnd(worker: Worker, how: unknown): Promise<void> {
    if (!this.#running.delete(worker)) return
    this.#log.error({ how }, 'a process ended unexpectedly; it is started again')
    do await pause(pauseMs)
    while (!this.#isStopping && !(await this.#add()))
  }
}
