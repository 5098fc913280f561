import { expect, test } from 'vitest'
import { linesOfTextBlock, textBlockIn, textBlockNames } from './registry.ts'

const documents = new Map<string, unknown>([
  ['contacts/c', { name: 'Ann Example', role: 'Director' }],
  ['webinars/w', { title: 'Reading the indicators' }],
  ['school-categories/k', { name: 'Comprehensive Support and Improvement', acronym: 'CSI' }],
  ['faqs/q', { question: 'Are webinars recorded?' }],
])
const all = { find: (type: string, id: string | undefined) => documents.get(`${type}/${id}`) }

const examples = [
  [
    { blockType: 'callout', kind: 'important', text: 'Bring the plan.\n\nAnd a pen.' },
    ['Bring the plan.', 'And a pen.'],
  ],
  [{ blockType: 'contact', contact: 'c' }, ['Ann Example, Director']],
  [{ blockType: 'event', event: { relationTo: 'webinars', value: 'w' } }, ['Reading the indicators']],
  [{ blockType: 'category', category: 'k' }, ['Comprehensive Support and Improvement (CSI)']],
  [{ blockType: 'questions', questions: ['q', 'gone'] }, ['Are webinars recorded?']],
] as const

test('every kind of block has an example here', () => {
  expect(examples.map(([{ blockType }]) => blockType)).toEqual(textBlockNames)
})

test.each(examples)('%o says its words and the names of what it shows', (fields, lines) => {
  const { block } = textBlockIn({ id: '1', blockName: '', ...fields }) ?? {}
  expect(block && linesOfTextBlock(block, all)).toEqual(lines)
})

test.each(['contact', 'event', 'category', 'questions'])(
  'a %s block without a public document leaves no line',
  (name) => {
    const [fields] = examples.find(([{ blockType }]) => blockType === name) ?? []
    const { block } = textBlockIn(fields) ?? {}
    expect(block && linesOfTextBlock(block, { find: () => undefined })).toEqual([])
  },
)

test.each(textBlockNames)(
  'a %s block that is not filled in is no block for readers, and says what to do',
  (blockType) => {
    const emptied = { blockType, text: '', contact: null, event: null, category: null, questions: [] }
    expect(textBlockIn({ blockType })).toMatchObject({
      words: [],
      picks: [],
      whenEmpty: expect.stringContaining('remove'),
    })
    expect(textBlockIn({ blockType })).not.toHaveProperty('block')
    expect(textBlockIn(emptied)).not.toHaveProperty('block')
  },
)

test('a picked document counts whether its id is there or all of it', () => {
  const document = { id: 'c', name: 'Ann Example' }
  expect(textBlockIn({ blockType: 'contact', contact: document })?.picks).toEqual([
    { type: 'contacts', id: 'c', document },
  ])
  expect(textBlockIn({ blockType: 'contact', contact: 'c' })?.picks).toEqual([{ type: 'contacts', id: 'c' }])
})

test.each([undefined, 7, { blockType: 'tableCaption' }, { blockType: 'constructor' }])('%j is no block', (fields) => {
  expect(textBlockIn(fields)).toBeUndefined()
})
