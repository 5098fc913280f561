import { readFileSync } from 'node:fs'

/** A word that the glossary says to avoid, and the term to use in its place. */
export interface AvoidedWord {
  /** As the glossary writes it. */
  written: string
  /** The term of the same row. */
  term: string
  /** Whether it is a name of the code; a phrase is looked for in every text. */
  isName: boolean
  pattern: RegExp
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A name as a whole word; `most*` also finds `mostPages`. */
function namePattern(name: string): RegExp {
  const [stem = '', rest] = name.split('*')
  const before = /^\w/.test(stem) ? '(?<![\\w-])' : ''
  const after = rest !== undefined ? '[A-Z]\\w*' : /\w$/.test(stem) ? '(?![\\w-])' : ''
  return new RegExp(before + escaped(stem) + after)
}

/** A phrase, wherever a line breaks in it. One with a capital letter is a heading or a label, and is looked for as such. */
const phrasePattern = (phrase: string): RegExp =>
  new RegExp(
    `(?<!\\w)${phrase.split(/\s+/).map(escaped).join('\\s+')}(?!\\w)`,
    phrase === phrase.toLowerCase() ? 'i' : '',
  )

/**
 * The words in the *avoid* columns of a glossary: names in backticks, phrases in “quotation marks”.
 * @param markdown tables with the columns term, means, avoid
 */
export function avoidedWordsIn(markdown: string): AvoidedWord[] {
  return markdown.split('\n').flatMap((line) => {
    const [, term = '', , avoid = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
    if (!term.startsWith('**')) return []
    return [...avoid.matchAll(/`([^`]+)`|“([^”]+)”/g)].map(([, name, phrase = '']) => ({
      written: name ?? phrase,
      term: term.replaceAll('**', ''),
      isName: name !== undefined,
      pattern: name === undefined ? phrasePattern(phrase) : namePattern(name),
    }))
  })
}

/** The avoided words of a glossary file. */
export const avoidedWordsOf = (file: string): AvoidedWord[] => avoidedWordsIn(readFileSync(file, 'utf8'))
