/** What is known of things on the page, for as long as somebody offers it; and those who want to know when that changes. */
export class Offers<Key, Value> {
  readonly #known = new Map<Key, Value>()
  readonly #listeners = new Set<() => void>()

  /** Makes it known. @param value undefined when it has ended */
  offer(key: Key, value: Value | undefined): void {
    if (value === undefined) this.#known.delete(key)
    else this.#known.set(key, value)
    for (const listener of this.#listeners) listener()
  }

  /** @returns undefined without a key, and while nobody offers anything for it */
  of = (key: Key | undefined): Value | undefined => (key === undefined ? undefined : this.#known.get(key))

  /** @returns what ends it */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}
