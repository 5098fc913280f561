import type { Logger } from 'pino'
import type { Clock } from '../../runtime/clock.ts'
import { defaultDebounce, waitBeforeBuild, type Debounce } from './debounce.ts'
import type { Reconciler } from './reconciler.ts'

/** Between two comparisons when no notify comes. */
const defaultIntervalMs = 3_000

/** A comparison that took long is followed by a rest of this many times its length, so that a large site does not keep the CMS busy. */
const restFactor = 4

/** A notify can come just before its change is committed: a second comparison follows after this long. */
const secondLookMs = 400

/** While another process builds, its result is looked for this often. */
const lockedElsewhereMs = 1_000

/** Timers may fire a little early: this much is added to the wait for an instant at which the site changes by itself. */
const timerSlackMs = 20

/** What the loop needs of the reconciler. */
export type ReconcilerOfLoop = Pick<Reconciler, 'reconcile' | 'prepareNext' | 'close' | 'waiting' | 'nextChangeAt'>

/** Told what became of a comparison that came to something: `published`, or the reason for which it waits; and how many seconds it took. */
export type OnOutcome = (outcome: string, seconds: number) => void

/** Runs the reconciler: at a notify, on a short interval, and at the next instant at which the site changes by itself. */
export class Builder {
  readonly #reconciler: ReconcilerOfLoop
  readonly #clock: Clock
  readonly #log: Logger
  readonly #intervalMs: number
  readonly #debounce: Debounce
  readonly #onOutcome: OnOutcome
  readonly #stop = new AbortController()
  #running: Promise<void> | undefined
  #wake: () => void = () => {}
  #notifications: { first: number; last: number } | undefined
  #insist = false
  #lastBuilt: number | undefined
  #isPrepared = false

  constructor(
    reconciler: ReconcilerOfLoop,
    log: Logger,
    clock: Clock,
    {
      intervalMs = defaultIntervalMs,
      debounce = defaultDebounce,
      onOutcome = () => undefined,
    }: { intervalMs?: number; debounce?: Debounce; onOutcome?: OnOutcome } = {},
  ) {
    this.#reconciler = reconciler
    this.#log = log
    this.#clock = clock
    this.#intervalMs = intervalMs
    this.#debounce = debounce
    this.#onOutcome = onOutcome
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /** Something may have changed. @param insist a person waits for it: what failed is tried again at once */
  notify(insist = false): void {
    const now = performance.now()
    this.#notifications = { first: this.#notifications?.first ?? now, last: now }
    this.#insist ||= insist
    this.#wake()
  }

  /** Ends; a build under way is given up between two pages and leaves nothing behind. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error('The release builder is being stopped.'))
    this.#wake()
    await Promise.all([this.#running, this.#reconciler.close()])
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop
    while (!signal.aborted) {
      await this.#waitForCalm()
      if (signal.aborted) return
      const insist = this.#insist
      const wasNotified = this.#notifications !== undefined
      this.#notifications = undefined
      this.#insist = false
      const again = await this.#compare(insist, wasNotified)
      if (!signal.aborted && !this.#notifications) await this.#sleep(again)
    }
  }

  /** @returns the milliseconds until the next comparison */
  async #compare(insist: boolean, wasNotified: boolean): Promise<number> {
    const { signal } = this.#stop
    const begun = performance.now()
    try {
      const before = this.#reconciler.waiting?.message
      const outcome = await this.#reconciler.reconcile({ insist, signal })
      if (outcome.did === 'published') {
        this.#lastBuilt = performance.now()
        this.#prepareNext()
        this.#onOutcome('published', (this.#lastBuilt - begun) / 1000)
        const tookMs = Math.round(this.#lastBuilt - begun)
        this.#log.info({ release: outcome.release.id, tookMs, steps: outcome.steps }, 'published')
        // What was saved meanwhile is in the next comparison, at once.
        return 0
      }
      if (outcome.did === 'waited' && outcome.waiting.message !== before) {
        this.#onOutcome(outcome.waiting.reason, (performance.now() - begun) / 1000)
        this.#log.warn({ reason: outcome.waiting.reason }, outcome.waiting.message)
      }
      if (outcome.did === 'nothing' && !this.#isPrepared) this.#prepareNext()
      if (outcome.did === 'nothing' && wasNotified) return secondLookMs
      if (outcome.did === 'locked-elsewhere') return Math.min(lockedElsewhereMs, this.#intervalMs)
    } catch (error) {
      if (!signal.aborted) this.#log.error({ error }, 'the comparison failed')
    }
    const untilChange = (this.#reconciler.nextChangeAt?.getTime() ?? Infinity) - this.#clock().getTime()
    const rest = Math.max(this.#intervalMs, restFactor * (performance.now() - begun))
    return Math.min(rest, untilChange > 0 ? untilChange + timerSlackMs : Infinity)
  }

  #prepareNext(): void {
    this.#isPrepared = true
    this.#reconciler.prepareNext()
  }

  /** Lets a burst of changes pass, unless the site is due to change by itself or a person insists. */
  async #waitForCalm(): Promise<void> {
    let waiting = { first: performance.now(), last: performance.now() }
    while (!this.#stop.signal.aborted && !this.#insist) {
      const now = performance.now()
      const notifications = (waiting = this.#notifications ?? waiting)
      const wait = waitBeforeBuild(this.#debounce, {
        now,
        lastBuilt: this.#lastBuilt,
        firstNotifiedAt: notifications.first,
        lastNotifiedAt: notifications.last,
      })
      const untilChange = (this.#reconciler.nextChangeAt?.getTime() ?? Infinity) - this.#clock().getTime()
      if (wait <= 0 || untilChange <= 0) return
      await this.#sleep(Math.min(wait, Math.max(untilChange, 0) + timerSlackMs))
    }
  }

  async #sleep(ms: number): Promise<void> {
    if (ms <= 0) return
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      this.#wake = resolve
      timer = setTimeout(resolve, ms)
    })
    this.#wake = () => {}
    clearTimeout(timer)
  }
}
