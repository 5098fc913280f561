/** Gives texts numbers, so that each is kept once, however many records have it. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #texts: string[] = []

  numberOf(text: string): number {
    let number = this.#numbers.get(text)
    if (number === undefined) {
      this.#numbers.set(text, (number = this.#texts.length))
      this.#texts.push(text)
    }
    return number
  }

  textOf(number: number): string {
    return this.#texts[number] ?? ''
  }

  /** The texts from a number on. */
  from(number: number): string[] {
    return this.#texts.slice(number)
  }
}
