import { analyze } from '../analysis/analyze.ts'
import type { Concepts } from '../analysis/concepts.ts'
import type { TextPiece } from './results.ts'

/** A stretch of text that is marked, in UTF-16 units. */
interface Mark {
  start: number
  end: number
}

/** What is marked: the terms of a query, and words that mean the same. */
export interface Highlighted {
  terms: ReadonlySet<string>
  concepts: Concepts
}

/** Where a text has any of the terms. */
function marksIn(text: string, { terms, concepts }: Highlighted): Mark[] {
  const { tokens, indexTerms } = analyze(text, (term) => terms.has(term))
  const names = concepts.areAmong(terms) ? concepts.in(analyze(text)).filter(({ term }) => terms.has(term)) : []
  const marks = [...indexTerms, ...names]
    .map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Mark[] = []
  for (const mark of marks) {
    const before = merged.at(-1)
    if (before && mark.start <= before.end) before.end = Math.max(before.end, mark.end)
    else merged.push({ ...mark })
  }
  return merged
}

function piecesOf(text: string, marks: readonly Mark[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}

/** A whole text with the terms in it marked. */
export const withMarks = (text: string, highlighted: Highlighted): TextPiece[] =>
  piecesOf(text, marksIn(text, highlighted))

/** Lines that don't end as sentences do, like those of lists, are set apart. */
const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((line, index, lines) => (index === 0 ? line : (/[.?!:;]$/.test(lines[index - 1] ?? '') ? ' ' : ' · ') + line))
    .join('')

/** How long an excerpt is, in UTF-16 units, before it is widened to whole words. */
const excerptLength = 180

/** The part of a text that has most of the terms, with these marked; its beginning when it has none. */
export function excerptOf(text: string, highlighted: Highlighted): TextPiece[] {
  const line = oneLine(text)
  const marks = marksIn(line, highlighted)
  const kinds = marks.map(({ start, end }) => line.slice(start, end).toLowerCase())
  const kindsFrom = (first: number, start: number) => {
    const found = new Set<string>()
    for (let at = first; at < marks.length && (marks[at] as Mark).end <= start + excerptLength; at += 1)
      found.add(kinds[at] ?? '')
    return found.size
  }
  let best = { start: 0, kinds: kindsFrom(0, 0) }
  for (const [first, { start }] of marks.slice(0, 200).entries()) {
    const found = kindsFrom(first, start)
    if (found > best.kinds) best = { start, kinds: found }
  }
  // Begin at a sentence if one begins shortly before, else at a word.
  const room = Math.max(0, best.start - 60)
  const sentence = Math.max(...['. ', '? ', '! '].map((end) => line.lastIndexOf(end, best.start - 2))) + 2
  const from = best.start <= 60 ? 0 : sentence > room ? sentence : line.indexOf(' ', room) + 1
  const after = line.indexOf(' ', from + excerptLength)
  const to = after === -1 || line.length - from <= excerptLength + 20 ? line.length : after
  const inside = marks
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }))
  const pieces = piecesOf(line.slice(from, to), inside)
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...pieces,
    ...(to < line.length ? [{ text: ' …', marked: false }] : []),
  ]
}
