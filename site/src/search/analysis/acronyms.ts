import { expansionIn } from '@osi/shared'
import type { SearchRecord, Synonyms } from '../records/record.ts'
import { tokenize } from './tokens.ts'
import { termOf } from './stem.ts'

type Explaining = Pick<SearchRecord, 'title' | 'headings' | 'tags' | 'summary' | 'body'>

const acronymPattern = /^[A-Z][A-Za-z0-9]{1,7}$/
const isAcronym = (text: string): boolean => acronymPattern.test(text) && /[A-Z].*[A-Z]/.test(text)
const before = /([^()\n.;:]{5,120})\(([A-Z][A-Za-z0-9]{1,7})\)/g
const after =
  /\b([A-Z][A-Za-z0-9]{1,7})(?:\s*\(|:\s+|\s[–—-]\s|,?\s(?:stands for|means|is short for)\s)([^()\n.;:]{5,120})/g

/** The pairs of an acronym and what it stands for that a record explains. */
function explanationsIn({
  title,
  headings,
  tags,
  summary = '',
  body,
}: Explaining): [acronym: string, expansion: string][] {
  const found: [string, string][] = []
  const note = (acronym: string, expansion: string | undefined) => {
    if (expansion && isAcronym(acronym)) found.push([acronym, expansion])
  }
  for (const text of [title, ...headings, summary, body]) {
    if (text.includes('('))
      for (const [, phrase = '', acronym = ''] of text.matchAll(before))
        note(acronym, expansionIn(phrase, acronym, 'end'))
    for (const [, acronym = '', phrase = ''] of text.matchAll(after))
      note(acronym, expansionIn(phrase, acronym, 'start'))
  }
  // An acronym that names the record, and its expansion in what names it besides.
  const named = [title, ...tags].filter(isAcronym)
  const naming = [title, ...tags, ...headings, summary.slice(0, 100), body.slice(0, 100)]
  for (const acronym of named) {
    for (const text of naming) note(acronym, expansionIn(text, acronym, 'anywhere'))
  }
  return found
}

/**
 * The acronyms that texts explain themselves, like “Comprehensive Support and Improvement (CSI)”, or a record named “CSI”
 * that begins with these words: they mean the same even where nobody has made a glossary term of them. An acronym that
 * stands for two different things is left out.
 */
export function acronymsExplainedIn(records: readonly Explaining[]): Synonyms {
  const expansions = new Map<string, Map<string, string>>()
  for (const record of records) {
    for (const [acronym, expansion] of explanationsIn(record)) {
      const known = expansions.get(acronym) ?? new Map<string, string>()
      const sameWords = tokenize(expansion)
        .map(({ word }) => termOf(word))
        .join(' ')
      if (!known.has(sameWords)) known.set(sameWords, expansion)
      expansions.set(acronym, known)
    }
  }
  return [...expansions]
    .filter(([, known]) => known.size === 1)
    .map(([acronym, known]) => [acronym, ...known.values()])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

/** One list of both: where the glossary has an acronym already, its word goes. */
export function withExplainedAcronyms(glossary: Synonyms, records: readonly Explaining[]): Synonyms {
  const known = new Set(glossary.flat().map((form) => form.toLowerCase()))
  const explained = acronymsExplainedIn(records)
  return [...glossary, ...explained.filter((forms) => !forms.some((form) => known.has(form.toLowerCase())))]
}
