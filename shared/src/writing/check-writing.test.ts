import { describe, expect, test } from 'vitest'
import { heading, paragraph, textBlock } from '../rich-text/write.ts'
import { checkWriting, findingKey, type Finding, type Rule } from './check-writing.ts'
import type { WritingContext } from './writing-check.ts'
import { writtenFile, writtenText } from './written-text.ts'

const context: WritingContext = {
  glossary: new Set(['CSI', 'TSI', 'ATSI', 'MS SOARS']),
  unavailable: new Map([['pages/d', { title: 'Not yet', because: 'is a draft.' }]]),
  files: new Map([
    ['p1', { name: 'IMG_2041.jpg', alt: 'IMG_2041' }],
    ['p2', { name: 'plan.png', alt: 'plan.png' }],
    ['p3', { name: 'meeting.jpg', alt: 'Teachers around a table' }],
    ['11111111-2222-4333-8444-555555555555', { name: 'handbook.pdf', trouble: 'It is not tagged.' }],
    ['p5', { name: 'flyer.png', alt: 'Family night', letters: 140 }],
    ['f1', { name: 'handbook.pdf', trouble: 'It is not tagged.' }],
    ['f2', { name: 'agenda.pdf' }],
  ]),
  near: '2026-11-26',
}
const rich = (...children: unknown[]) => ({ root: { type: 'root', children } })
const text = (words: string) => ({ type: 'text', text: words })
const link = (words: string, fields: object = { linkType: 'custom', url: 'https://example.org' }) => ({
  type: 'paragraph',
  children: [{ type: 'link', fields, children: [text(words)] }],
})
const picture = (id: string) => ({ type: 'upload', relationTo: 'media', value: id })
const table = (headerState: number) => ({
  type: 'table',
  children: [
    { type: 'tablerow', children: [{ type: 'tablecell', headerState, children: [paragraph('School')] }] },
    { type: 'tablerow', children: [{ type: 'tablecell', headerState: 0, children: [paragraph('Larkspur')] }] },
  ],
})
const found = (value: unknown): Finding[] => checkWriting([writtenText('body', value)], context)
const brief = (value: unknown): string[] => found(value).map(({ rule, quote }) => `${rule}: ${quote}`)

const sentence = (words: number): string => `Schools ${Array.from({ length: words - 2 }, () => 'read').join(' ')} it.`

describe.each<[Rule, [string, unknown, string[]][]]>([
  [
    'empty-heading',
    [
      ['a heading without words', rich(heading('h2', ' ')), ['empty-heading: ']],
      ['a heading with words', rich(heading('h2', 'Dates')), []],
    ],
  ],
  [
    'heading-order',
    [
      ['a text that begins below its first level', rich(heading('h3', 'Dates')), ['heading-order: Dates']],
      ['a level that is left out', rich(heading('h2', 'Dates'), heading('h4', 'Fall')), ['heading-order: Fall']],
      ['a way back up', rich(heading('h2', 'A'), heading('h3', 'B'), heading('h2', 'C'), heading('h3', 'D')), []],
    ],
  ],
  [
    'link-words',
    [
      ['click here', rich(link('Click here')), ['link-words: Click here']],
      ['here', rich(link('here')), ['link-words: here']],
      ['read more', rich(link('Read more.')), ['link-words: Read more.']],
      ['click here with more behind', rich(link('Click here to register')), ['link-words: Click here to register']],
      ['for more information', rich(link('For more information')), ['link-words: For more information']],
      ['a link without words', rich(link(' ')), ['link-words: ']],
      ['the name of a file', rich(link('plan_2027.docx')), ['link-words: plan_2027.docx']],
      ['a bare address', rich(link('https://example.org/a?b=1')), ['link-words: https://example.org/a?b=1']],
      ['an address without its beginning', rich(link('www.mdek12.org/osi')), ['link-words: www.mdek12.org/osi']],
      ['words that say where it goes', rich(link('The plan for 2027')), []],
      ['a word that begins like a vague one', rich(link('Here to help: our team')), []],
      ['more than a vague word', rich(link('More about the plan')), []],
    ],
  ],
  [
    'unavailable-link',
    [
      [
        'a link to what readers don’t have',
        rich(link('The plan', { linkType: 'internal', doc: { relationTo: 'pages', value: 'd' } })),
        ['unavailable-link: The plan'],
      ],
      [
        'a link to what readers have',
        rich(link('The plan', { linkType: 'internal', doc: { relationTo: 'pages', value: { id: 'e' } } })),
        [],
      ],
    ],
  ],
  [
    'unavailable-block',
    [
      [
        'a block that shows a draft',
        rich(textBlock({ blockType: 'event', event: { relationTo: 'pages', value: 'd' } })),
        ['unavailable-block: Not yet'],
      ],
      ['a block that shows what readers get', rich(textBlock({ blockType: 'contact', contact: 'c' })), []],
    ],
  ],
  [
    'picture-text',
    [
      ['the name of a file, without its ending', rich(picture('p1')), ['picture-text: IMG_2041']],
      ['the name of a file', rich(picture('p2')), ['picture-text: plan.png']],
      ['what is on the picture', rich(picture('p3')), []],
      ['a picture that is gone', rich(picture('p4')), []],
    ],
  ],
  [
    'text-in-picture',
    [
      ['a flyer', rich(picture('p5')), ['text-in-picture: flyer.png']],
      ['a picture whose letters nobody counted', rich(picture('p3')), []],
    ],
  ],
  [
    'file-trouble',
    [
      ['a document that screen readers can’t read', rich(picture('f1')), ['file-trouble: handbook.pdf']],
      [
        'a link to one by its address',
        rich(
          link('The handbook', { url: 'https://example.org/files/11111111-2222-4333-8444-555555555555/handbook.pdf' }),
        ),
        ['file-trouble: handbook.pdf'],
      ],
      ['one that they can read', rich(picture('f2')), []],
    ],
  ],
  [
    'table-header',
    [
      ['a table whose first row is like the others', rich(table(0)), ['table-header: School']],
      ['a table with a header row', rich(table(1)), []],
      ['a table with a header column', rich(table(2)), []],
    ],
  ],
  [
    'day-or-time',
    [
      [
        'a weekday that is another',
        rich(paragraph('Come on Monday, December 1, 2026.')),
        ['day-or-time: Monday, December 1, 2026'],
      ],
      ['a time without a zone', 'We begin at 9:00 a.m. sharp.', ['day-or-time: 9:00 a.m.']],
      ['a weekday of last year', 'Come on Tuesday, December 2.', ['day-or-time: Tuesday, December 2']],
      ['a day and a time as they should be', 'Tuesday, December 1, 2026, at 9:00 a.m. Central.', []],
    ],
  ],
  [
    'acronym',
    [
      ['an acronym that nobody explains', 'Ask about MTSS and MTSS.', ['acronym: MTSS']],
      ['one in several', 'The LEAs ask the SEA.', ['acronym: LEA', 'acronym: SEA']],
      ['one of the glossary', 'CSI schools get support.', []],
      ['one that is spelled out first', 'A Multi-Tiered System of Supports (MTSS) helps. MTSS is free.', []],
      ['one that is spelled out behind', 'MTSS (a system of supports) helps.', []],
      ['one whose words stand before it', 'Individualized Education Programs, or IEPs, help. An IEP is free.', []],
      [
        'one whose words stand in a field before it',
        rich(heading('h2', 'Local Educational Agency'), paragraph('The LEA decides.')),
        [],
      ],
      ['one that is spelled out too late', 'MTSS helps. A system of supports (MTSS) is free.', ['acronym: MTSS']],
      ['what everybody knows', 'A PDF for the US, part II, about COVID-19.', []],
      ['one with an apostrophe', 'The LEA’s plan.', ['acronym: LEA']],
      ['an address', 'Write to OSI@MDEK12.org.', []],
      ['a word that is stressed', 'Do NOT come early.', []],
      ['words in capitals', 'First: PLEASE BRING YOUR own cup. Ask the SEA.', ['acronym: SEA']],
    ],
  ],
  [
    'capitals',
    [
      ['words that shout', 'Please note: PLEASE BRING YOUR own cup.', ['capitals: PLEASE BRING YOUR']],
      ['a line of capitals', rich(heading('h2', 'IMPORTANT DATES')), ['capitals: IMPORTANT DATES']],
      [
        'two runs in one line',
        'Do BRING A PEN and PLEASE COME EARLY.',
        ['capitals: BRING A PEN', 'capitals: PLEASE COME EARLY'],
      ],
      ['one word', 'Do NOT come early.', []],
      ['acronyms side by side', 'Schools: CSI, TSI, ATSI.', []],
      ['a line of acronyms', rich(heading('h2', 'CSI, TSI, ATSI')), []],
      ['a name that is written so', rich(heading('h2', 'MS SOARS')), []],
    ],
  ],
  [
    'long-sentence',
    [
      ['a sentence of 31 words', sentence(31), [`long-sentence: ${sentence(31)}`]],
      [
        'one that has “a.m.” in its middle',
        `At 9 a.m. Central ${sentence(29)}`,
        [`long-sentence: At 9 a.m. Central ${sentence(29)}`],
      ],
      ['two sentences of 30', `${sentence(30)} ${sentence(30)}`, []],
    ],
  ],
])('the rule %s', (rule, cases) => {
  test.each(cases)('knows %s', (_, value, expected) => {
    expect(brief(value).filter((line) => line.startsWith(`${rule}:`))).toEqual(expected)
  })
})

test('a hard text is told its grade, a short or plain one is not', () => {
  const hard =
    'Organizational accountability necessitates comprehensive instructional differentiation initiatives. '.repeat(12)
  const plain = 'We meet at ten. Bring your list. Ask us what you want to know. '.repeat(12)
  const grades = (words: string) => found(words).filter(({ rule }) => rule === 'reading-grade')
  expect([hard, plain, hard.slice(0, 200)].map((words) => grades(words).length)).toEqual([1, 0, 0])
})

test('dates and times of events are looked at elsewhere', () => {
  expect(checkWriting([writtenText('summary', 'At 9:00 a.m.')], { ...context, near: undefined })).toEqual([])
})

test('a field with one file is checked like a file in a text', () => {
  const [finding] = checkWriting([writtenFile('recording.slides', { id: 'f1' })], context)
  expect(finding).toMatchObject({ path: 'recording.slides', quote: 'handbook.pdf', message: 'It is not tagged.' })
})

test.each([undefined, null, 3, {}, { root: null }, rich('x', null), rich({ type: 'paragraph' })])(
  'half a text (%j) is no trouble',
  (value) => {
    expect(found(value)).toEqual([])
  },
)

test('a finding keeps its name while its words and its field stay, wherever its row is', () => {
  const key = (path: string, quote: string) => findingKey({ rule: 'acronym', path, quote })
  expect(key('days.0.description', 'LEA')).toBe(key('days.3.description', 'LEA'))
  expect(key('summary', 'LEA')).not.toBe(key('body', 'LEA'))
  expect(key('summary', 'LEA')).not.toBe(key('summary', 'SEA'))
})
