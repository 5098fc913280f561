import type { Logger } from 'pino'
import type { Clock } from '../../runtime/clock.ts'
import { defaultDebounce, waitBeforeBuild, type Debounce } from './debounce.ts'
import type { Reconciler } from './reconciler.ts'

/** Milliseconds between two comparisons when nobody notifications. */
const usualInterval = 3_000

/** A large site is looked at less often: the CMS should not spend more than a part of its time on being asked. */
const restAfterWork = 4

/** Milliseconds: a notify can come just before what it tells of is committed. */
const secondLook = 400

/** Runs the reconciler: at a notify, on a short interval, and at the next instant at which the site changes by itself. */
export class Builder {
  readonly #reconciler: Reconciler
  readonly #clock: Clock
  readonly #log: Logger
  readonly #interval: number
  readonly #debounce: Debounce
  readonly #stop = new AbortController()
  #running: Promise<void> | undefined
  #wake: () => void = () => {}
  #notifications: { first: number; last: number } | undefined
  #insist = false
  #lastBuilt: number | undefined
  #isPrepared = false

  constructor(
    reconciler: Reconciler,
    log: Logger,
    clock: Clock,
    { interval = usualInterval, debounce = defaultDebounce } = {},
  ) {
    this.#reconciler = reconciler
    this.#log = log
    this.#clock = clock
    this.#interval = interval
    this.#debounce = debounce
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

  /** @returns milliseconds until the next comparison */
  async #compare(insist: boolean, wasNotified: boolean): Promise<number> {
    const { signal } = this.#stop
    const begun = performance.now()
    try {
      const before = this.#reconciler.waiting?.message
      const outcome = await this.#reconciler.reconcile({ insist, signal })
      if (outcome.did === 'published') {
        this.#lastBuilt = performance.now()
        this.#prepareNext()
        this.#log.info({ release: outcome.release.id, milliseconds: Math.round(this.#lastBuilt - begun) }, 'published')
        // What was saved meanwhile is in the next comparison, at once.
        return 0
      }
      if (outcome.did === 'waited' && outcome.waiting.message !== before)
        this.#log.warn({ reason: outcome.waiting.reason }, outcome.waiting.message)
      if (outcome.did === 'nothing' && !this.#isPrepared) this.#prepareNext()
      if (outcome.did === 'nothing' && wasNotified) return secondLook
      if (outcome.did === 'left-it-to-another') return Math.min(1_000, this.#interval)
    } catch (error) {
      if (!signal.aborted) this.#log.error({ error }, 'the comparison failed')
    }
    const untilChange = (this.#reconciler.nextChangeAt?.getTime() ?? Infinity) - this.#clock().getTime()
    const rest = Math.max(this.#interval, restAfterWork * (performance.now() - begun))
    return Math.min(rest, untilChange > 0 ? untilChange + 20 : Infinity)
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
      await this.#sleep(Math.min(wait, Math.max(untilChange, 0) + 20))
    }
  }

  async #sleep(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      this.#wake = resolve
      timer = setTimeout(resolve, milliseconds)
    })
    this.#wake = () => {}
    clearTimeout(timer)
  }
}
