import type { Field } from 'payload'
import { describe, expect, test } from 'vitest'
import { problemWithValue } from './value-shape.ts'

const options = [
  { value: 'scheduled', label: 'Scheduled' },
  { value: 'full', label: 'Full' },
]
const fields = {
  text: { name: 'a', type: 'text' },
  texts: { name: 'a', type: 'text', hasMany: true },
  textarea: { name: 'a', type: 'textarea' },
  number: { name: 'a', type: 'number' },
  choice: { name: 'a', type: 'select', options },
  choices: { name: 'a', type: 'select', options, hasMany: true },
  date: { name: 'a', type: 'date' },
  checkbox: { name: 'a', type: 'checkbox' },
  rows: { name: 'a', type: 'array', fields: [] },
  group: { name: 'a', type: 'group', fields: [] },
  one: { name: 'a', type: 'relationship', relationTo: 'contacts' },
  several: { name: 'a', type: 'relationship', relationTo: ['pages', 'faqs'], hasMany: true },
} satisfies Record<string, Field>

describe('a value of the wrong kind', () => {
  test.each<[keyof typeof fields, unknown[], string]>([
    ['text', [{}, { a: 1 }, [], ['x'], true], 'This can’t be read. Write it as text.'],
    ['textarea', [{}, [null], false], 'This can’t be read. Write it as text.'],
    ['texts', ['x', {}, 1], 'This is no list. Load the page again.'],
    ['texts', [[{}], [true]], 'This can’t be read. Write it as text.'],
    ['number', ['many', {}, [], true, Infinity, NaN], 'Write a number.'],
    ['choice', ['cancelled', 0, {}, ['full'], '\u0000', true], 'Choose one of these: Scheduled; Full.'],
    ['choices', [['full', 'none']], 'Choose one of these: Scheduled; Full.'],
    ['choices', ['full', {}], 'This is no list. Load the page again.'],
    ['date', [1e308, 0, true, {}, []], 'This is no date. Write it like October 6, 2027, 9:00 a.m.'],
    ['checkbox', ['maybe', 1, {}, []], 'This is either on or off.'],
    ['rows', ['x', {}, [1], [null], [[]], 3], 'This is no list of rows. Load the page again.'],
    ['group', [null], 'This can’t be emptied as a whole. Empty its fields.'],
    ['one', ['x', '\u0000', 1, true, {}, ['x']], 'This is not here any more. Choose another, or clear the field.'],
    ['several', [['x'], [{ relationTo: 'pages' }]], 'This is not here any more. Choose another, or clear the field.'],
    ['group', ['x', [], 1, true], 'This can’t be read. Load the page again.'],
  ])('%s: %j', (kind, values, problem) => {
    expect(values.map((value) => problemWithValue(fields[kind], value))).toEqual(values.map(() => problem))
  })
})

const id = '00000000-0000-4000-8000-000000000000'

test.each<[keyof typeof fields, unknown[]]>([
  ['text', ['', 'x', 5]],
  ['texts', [[], ['x']]],
  ['number', [0, 1.5, '7', '']],
  ['choice', ['full', '']],
  ['choices', [[], ['full', 'scheduled']]],
  ['date', ['tomorrow', '2027-01-01', new Date(0)]],
  ['checkbox', [true, false, 'true']],
  ['rows', [[], [{}], 0, '0']],
  ['group', [{}]],
  ['one', [id, { id }, '']],
  [
    'several',
    [
      [],
      [
        { relationTo: 'pages', value: id },
        { relationTo: 'faqs', value: { id } },
      ],
    ],
  ],
])('%s takes nothing, and %j', (kind, values) => {
  expect(
    [...(kind === 'group' ? [] : [null]), undefined, ...values].flatMap(
      (value) => problemWithValue(fields[kind], value) ?? [],
    ),
  ).toEqual([])
})
