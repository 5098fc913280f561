import { formatCount, sections, textIn, valuesOf } from '@osi/shared'
import type { Referred } from '../references/reader-state.ts'

/** Why the menu leaves out an entry whose page readers don’t get; undefined for one that they get. */
export const leftOutBecause: Record<Referred['state'], string | undefined> = {
  live: undefined,
  draft: 'Readers don’t get this page yet: it is a draft. The menu leaves it out until it is published.',
  later: 'Readers don’t get this page yet: it goes live later. The menu leaves it out until then.',
  withdrawn: 'Readers don’t get this page any more: it is withdrawn. The menu leaves it out.',
  'in the trash':
    'Readers don’t get this page: it is in the trash. The menu leaves it out. Take the page out of the trash, or choose another.',
  gone: 'Readers don’t get this page: it is not here any more. The menu leaves it out. Choose another, or remove the entry.',
}

/** The entries below an entry of the menu, as a form holds them. */
const entriesBelow = (entry: unknown): unknown[] => {
  const { below } = valuesOf(entry)
  return Array.isArray(below) ? below : []
}

/** The pages that an entry and those below it lead to. @returns their ids */
export const pagesOfEntry = (entry: unknown): string[] =>
  [entry, ...entriesBelow(entry)].flatMap((one) => textIn(one, 'page') ?? [])

/**
 * The name of an entry in its closed row: its own words, or the title of what it leads to.
 * @param titleOf of a page by its id; undefined as long as nobody knows
 * @returns undefined for an entry that names nothing yet
 */
function nameOfEntry(entry: unknown, titleOf: (page: string) => string | undefined): string | undefined {
  const section = sections.find(({ value }) => value === textIn(entry, 'section'))
  const page = textIn(entry, 'page')
  return textIn(entry, 'label')?.trim() || section?.label || (page && titleOf(page)) || undefined
}

/**
 * What the closed row of an entry says: its name, how many stand below it, and what of them readers don’t see.
 * @param states of pages by their ids, as far as they are known
 */
export function menuRowWords(
  entry: unknown,
  states: ReadonlyMap<string, Referred>,
): { name?: string; below?: string; warnings: string[] } {
  const titleOf = (page: string) => states.get(page)?.title
  const reasonOf = (one: unknown) => {
    const referred = states.get(textIn(one, 'page') ?? '')
    return referred && leftOutBecause[referred.state]
  }
  const below = entriesBelow(entry)
  const own = reasonOf(entry)
  const leftOut = below.flatMap((one) => (reasonOf(one) ? [nameOfEntry(one, titleOf) ?? 'an entry'] : []))
  return {
    name: nameOfEntry(entry, titleOf),
    ...(below.length > 0 ? { below: formatCount(below.length, 'entry below', 'entries below') } : {}),
    warnings: [
      ...(own ? [own] : []),
      ...(leftOut.length > 0
        ? [`The menu leaves out, below it: ${leftOut.join(', ')}. Readers don’t get that yet.`]
        : []),
    ],
  }
}
