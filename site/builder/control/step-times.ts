/** Measures how long the steps of a publication take, one after the other. */
export class StepTimes {
  readonly #clock: () => number
  readonly #took: Record<string, number> = {}
  #step: string
  #since: number

  /** @param clock milliseconds, from any instant on */
  constructor(first: string, clock: () => number = () => performance.now()) {
    this.#clock = clock
    this.#step = first
    this.#since = clock()
  }

  /** A step begins, and the one before it ends. A step that begins again goes on. */
  begin(step: string): void {
    if (step === this.#step) return
    this.#note()
    this.#step = step
  }

  /** Ends the last step. @returns whole milliseconds by the names of the steps, in the order in which they began */
  end(): Record<string, number> {
    this.#note()
    return Object.fromEntries(Object.entries(this.#took).map(([step, ms]) => [step, Math.round(ms)]))
  }

  #note(): void {
    const now = this.#clock()
    this.#took[this.#step] = (this.#took[this.#step] ?? 0) + now - this.#since
    this.#since = now
  }
}
