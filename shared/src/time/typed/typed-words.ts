/** What is left of a text while its parts are taken out of it, one after another. */
export class TypedWords {
  #rest: string

  constructor(typed: string) {
    this.#rest = plain(typed)
  }

  get rest(): string {
    return this.#rest
  }

  /**
   * Takes the first match out of the text.
   * @returns its groups, the whole match first; undefined when there is none
   */
  take(pattern: RegExp): string[] | undefined {
    const match = pattern.exec(this.#rest)
    if (!match) return undefined
    this.#rest = `${this.#rest.slice(0, match.index)} ${this.#rest.slice(match.index + match[0].length)}`
      .replace(/\s+/g, ' ')
      .trim()
    return [...match].map((group) => group ?? '')
  }
}

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** The same words, written in one way: lower case, one sort of dash, “am” for “a.m.”, digits for “two”. */
function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[’‘`]/g, "'")
    .replace(/\b([ap])\s?\.\s?m\b\.?/g, '$1m')
    .replace(/(?<=[a-z])\.(?=\s|$|,|-)/g, '')
    .replace(/[,·;()]/g, ' ')
    .replace(/\b(?:one and a half|1 and a half)\b/g, '1.5')
    .replace(/\bhalf an hour\b/g, '30 minutes')
    .replace(/\ban hour\b/g, '1 hour')
    .replace(/\ba week\b/g, '1 week')
    .replace(/\ba day\b/g, '1 day')
    .replace(/\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g, (word) =>
      String(numberWords.indexOf(word) + 1),
    )
    .replace(/\s+/g, ' ')
    .trim()
}
