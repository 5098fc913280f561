import { expect, test } from 'vitest'
import { textsIn } from './texts-in.ts'

test('the texts of a form are found by the paths of their fields; words alone, numbers and hidden fields are no texts, chosen files are', () => {
  const texts = textsIn(
    [
      { name: 'title', type: 'text' },
      { name: 'slug', type: 'text' },
      { name: 'phone', type: 'text' },
      { name: 'secret', type: 'text', admin: { hidden: true } },
      { type: 'row', fields: [{ name: 'summary', type: 'textarea' }] },
      { name: 'registration', type: 'group', fields: [{ name: 'instructions', type: 'textarea' }] },
      { name: 'days', type: 'array', fields: [{ name: 'label', type: 'text' }] },
      { name: 'body', type: 'richText' },
      { name: 'slides', type: 'upload', relationTo: 'media' },
      { type: 'tabs', tabs: [{ name: 'more', fields: [{ name: 'aside', type: 'textarea' }] }] },
    ],
    {
      title: 'Using data',
      slug: 'using-data',
      phone: '601 359 1003',
      secret: 'Not for them',
      summary: 'What it is.',
      registration: { instructions: 'Write to us.' },
      days: [{ label: 'One' }, { label: 'Day two' }],
      body: { root: { children: [] } },
      slides: 'file-1',
      more: { aside: 'And this.' },
    },
  )
  expect(texts.map(({ path }) => path)).toEqual([
    'title',
    'summary',
    'registration.instructions',
    'days.1.label',
    'body',
    'slides',
    'more.aside',
  ])
  expect(texts[5]?.files).toEqual(['file-1'])
})
