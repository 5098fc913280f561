import { expect, test } from 'vitest'
import { labelAt } from './field-labels.ts'

const fields = [
  { name: 'title', label: 'Title', type: 'text' },
  { name: 'body', label: 'Description', type: 'richText' },
  {
    name: 'registration',
    label: 'How to register',
    type: 'group',
    fields: [{ name: 'url', label: 'Registration link' }],
  },
  {
    name: 'days',
    label: 'Days',
    type: 'array',
    fields: [
      { type: 'row', fields: [{ name: 'date', label: 'Date', type: 'date' }] },
      { name: 'sessions', label: 'Sessions', type: 'array', fields: [{ name: 'title', label: 'Title', type: 'text' }] },
    ],
  },
]

test.each([
  ['title', 'Title'],
  ['registration.url', 'Registration link'],
  ['days', 'Days'],
  ['days.0', 'Days'],
  ['days.1.date', 'Date in row 2 of Days'],
  ['days.0.sessions.2.title', 'Title in row 3 of Sessions'],
  ['days.6740b3.date', 'Date'],
  ['body.root.children.2.fields.text', 'Description'],
  ['elsewhere.0', 'elsewhere'],
])('%s is called “%s”', (path, label) => {
  expect(labelAt(fields, path)).toBe(label)
})
