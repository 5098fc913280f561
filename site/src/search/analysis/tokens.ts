import { fold } from './fold.ts'

/** Words longer than this are cut: nothing that people look for is longer, and an attacker's would be. */
const maxWordLength = 30

/** An unbroken run of letters and digits, apostrophes included. */
export interface Token {
  /** Folded. */
  word: string
  /** Where it stands in the text, in UTF-16 units. */
  start: number
  end: number
}

/** Tokens joined by single hyphens, dots, slashes and the like: “P-16”, “601.359.1003”, “S.O.A.R.S”. */
export interface Compound {
  /** The tokens, by their positions among all tokens of the text: the first, and the one after the last. */
  from: number
  to: number
  joined: string
}

const tokenPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu
const connectors = new Set('-‐‑‒–./:@_&+'.split(''))

const romanNumbers = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].map((roman, index) => [roman, String(index + 1)]),
)
const numberedThings = new Set(
  'title part tier level phase type section chapter volume grade stage step appendix'.split(' '),
)

/** The words of a text in order, with where they stand. “Title I” is “title 1”. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: written, index } of text.matchAll(tokenPattern)) {
    const word = fold(written).slice(0, maxWordLength)
    const number = numberedThings.has(tokens.at(-1)?.word ?? '') ? romanNumbers.get(word) : undefined
    if (word) tokens.push({ word: number ?? word, start: index, end: index + written.length })
  }
  return tokens
}

const isDigits = (word: string): boolean => /^\d+$/.test(word)

/** Whether two neighboring tokens are written as one word; “1,003” counts as one too. */
function areConnected(text: string, before: Token, after: Token): boolean {
  if (after.start - before.end !== 1) return false
  const between = text.charAt(before.end)
  return (
    connectors.has(between) ||
    (between === ',' && after.word.length === 3 && isDigits(before.word) && isDigits(after.word))
  )
}

/** The compounds among the tokens of a text; those that are too long to be typed as one word are left out. */
export function compoundsAmong(text: string, tokens: readonly Token[]): Compound[] {
  const compounds: Compound[] = []
  for (let from = 0; from < tokens.length;) {
    let to = from + 1
    while (to < tokens.length && areConnected(text, tokens[to - 1] as Token, tokens[to] as Token)) to += 1
    if (to - from > 1) {
      const joined = tokens
        .slice(from, to)
        .map(({ word }) => word)
        .join('')
      if (joined.length <= maxWordLength) compounds.push({ from, to, joined })
    }
    from = to
  }
  return compounds
}
