import {
  abbreviationsToMark,
  areLetters,
  Derivation,
  textOfInline,
  type InlineNode,
  type MarkedAbbreviation,
  type Publication,
} from '@osi/shared'
import { pageState } from './page-state.ts'

type TextNode = Extract<InlineNode, { type: 'text' }>

const known = new WeakMap<Publication, Map<string, string>>()

/** What the glossary of a publication says that letters stand for. */
function longFormsIn(publication: Publication): Map<string, string> {
  const before = known.get(publication)
  if (before) return before
  const longForms = new Map<string, string>()
  for (const { term, expansion, alsoKnownAs } of publication.all('glossary-terms')) {
    for (const letters of [term, ...alsoKnownAs].filter(areLetters))
      if (expansion && !longForms.has(letters)) longForms.set(letters, expansion)
  }
  known.set(publication, longForms)
  return longForms
}

const derivations = new Map<string, Derivation<string | undefined>>()

/** One for each abbreviation: a page depends on those that it has, not on the whole glossary. */
function longFormOf(letters: string): Derivation<string | undefined> {
  const derivation =
    derivations.get(letters) ??
    new Derivation(`long form of ${letters}`, (publication) => longFormsIn(publication).get(letters))
  derivations.set(letters, derivation)
  return derivation
}

/** What a page gives to whoever writes abbreviations on it. */
interface PageLocals {
  publication: Publication
}

const code = 16

/** Says that a page begins with texts, its title for one: an abbreviation that they spell out needs nothing more. */
export function beginsWith(texts: readonly (string | undefined)[], locals: PageLocals): void {
  pageState(locals).unread.push(...texts.filter((text) => text !== undefined))
}

/** Looks through a line, and remembers what it gives. */
function read(line: string, locals: PageLocals, canMark: (start: number, end: number) => boolean) {
  const { given } = pageState(locals)
  return abbreviationsToMark(line, {
    longFormOf: (letters) => locals.publication.derived(longFormOf(letters)),
    canMark,
    given,
  })
}

/**
 * The abbreviations of the glossary in a line of rich text whose long form is to be given there: the first time on the page, and not in
 * a link or in code.
 * @param isHeading of a heading nothing is marked; what it spells out counts
 * @returns for each text its abbreviations, by their positions in it
 */
export function abbreviationsIn(
  nodes: readonly InlineNode[],
  locals: PageLocals,
  { isHeading }: { isHeading: boolean },
): Map<TextNode, MarkedAbbreviation[]> {
  for (const text of pageState(locals).unread.splice(0)) read(text, locals, () => false)
  let end = 0
  const parts = nodes.map((node) => {
    const start = end
    end += textOfInline([node]).length
    return { node, start, end }
  })
  const marked = new Map<TextNode, MarkedAbbreviation[]>()
  const partAt = (from: number, to: number) => parts.find((part) => part.start <= from && to <= part.end)
  const canMark = (from: number, to: number): boolean => {
    const node = partAt(from, to)?.node
    return !isHeading && node?.type === 'text' && !(node.format & code)
  }
  for (const { longForm, ...span } of read(textOfInline(nodes), locals, canMark)) {
    const part = partAt(span.start, span.end)
    if (part?.node.type !== 'text') continue
    const inNode = { longForm, start: span.start - part.start, end: span.end - part.start }
    marked.set(part.node, [...(marked.get(part.node) ?? []), inNode])
  }
  return marked
}
