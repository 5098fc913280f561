import { maxMenuEntries, sections, textIn, valuesOf } from '@osi/shared'
import type { ArrayField, Field } from 'payload'
import { contentGlobal } from './content-global.ts'

const hasEntriesBelow = (entry: unknown): boolean => {
  const { below } = valuesOf(entry)
  return Array.isArray(below) && below.length > 0
}

/**
 * What is wrong with where an entry leads. One with others below it needs no place of its own, but then a name.
 * @param section the value of its field
 * @param entry the values of its row
 */
function leadsToOnePlace(section: unknown, entry: unknown): string | true {
  const page = textIn(entry, 'page')
  if (!section && !page) {
    if (!hasEntriesBelow(entry)) return 'Choose a part of the site, or a page beside it; or remove this entry.'
    return textIn(entry, 'label')?.trim()
      ? true
      : 'This entry leads nowhere itself: give it a name, under which readers find the entries below it.'
  }
  if (section && page) return 'Choose either a part of the site or a page, and clear the other one.'
  return !section || sections.some(({ value }) => value === section) ? true : 'Choose one of the list.'
}

/** A form counts the rows, a save has them. */
const countOf = (rows: unknown): number => (Array.isArray(rows) ? rows.length : typeof rows === 'number' ? rows : 0)

const atMost = (max: number, instead: string) => (rows: unknown) =>
  countOf(rows) > max ? `These are ${countOf(rows)} entries; the menu has room for ${max}. ${instead}` : true

const place: Field = {
  type: 'row',
  fields: [
    {
      name: 'section',
      label: 'A part of the site',
      type: 'select',
      options: [...sections],
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) => leadsToOnePlace(value, siblingData),
    },
    {
      name: 'page',
      label: 'or a page',
      type: 'relationship',
      relationTo: 'pages',
      custom: { standsInRowTitle: true },
    },
    {
      name: 'label',
      label: 'Its name in the menu',
      type: 'text',
      admin: { description: 'Leave empty for its own title.' },
    },
  ],
}

const entriesBelow: ArrayField = {
  name: 'below',
  label: 'Entries below it',
  labels: { singular: 'Entry below', plural: 'Entries below' },
  type: 'array',
  maxRows: maxMenuEntries.below,
  validate: atMost(maxMenuEntries.below, 'Remove some of them, or make a page that leads to them.'),
  admin: {
    description: `Up to ${maxMenuEntries.below}, if it should open a list. Readers find its own page beside the list.`,
    initCollapsed: true,
    components: { RowLabel: '/globals/MenuRowTitle.tsx#MenuRowTitle' },
  },
  fields: [place],
}

export const navigation = contentGlobal({
  name: 'navigation',
  label: 'Menu',
  description: 'The menu at the top of every page. Without entries it shows every part of the site.',
  fields: [
    {
      name: 'items',
      label: 'Entries',
      labels: { singular: 'Entry', plural: 'Entries' },
      type: 'array',
      maxRows: maxMenuEntries.top,
      validate: atMost(maxMenuEntries.top, 'Put some of them below others.'),
      admin: {
        description: `Up to ${maxMenuEntries.top}. Each can have others below it.`,
        initCollapsed: true,
        components: { RowLabel: '/globals/MenuRowTitle.tsx#MenuRowTitle' },
      },
      fields: [place, entriesBelow],
    },
  ],
})
