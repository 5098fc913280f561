/** A value that changes, and those who want to know. */
export class Observable<Value extends object> {
  #value: Value
  readonly #listeners = new Set<() => void>()

  constructor(value: Value) {
    this.#value = value
  }
  get value(): Value {
    return this.#value
  }
  change(part: Partial<Value>): void {
    this.#value = { ...this.#value, ...part }
    for (const listener of this.#listeners) listener()
  }
  /** @returns what ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  /** Tells nobody any more. */
  end(): void {
    this.#listeners.clear()
  }
}
