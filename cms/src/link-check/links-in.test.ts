import { paragraph, richTextOf } from '@osi/shared'
import { expect, it } from 'vitest'
import { linkAsAsked, linksIn } from './links-in.ts'

it.each([
  ['a whole address', ' https://example.org ', 'https://example.org/'],
  ['its fragment left out', 'https://example.org/page#part', 'https://example.org/page'],
  ['one in the clear', 'http://example.org/?a=b', 'http://example.org/?a=b'],
])('%s is asked', (_, typed, asked) => {
  expect(linkAsAsked(typed)).toBe(asked)
})

it.each([
  '',
  'mailto:helpdesk@example.org',
  'tel:601-359-1003',
  '/webinars/',
  'https://',
  'http://localhost:3000/',
  'See https://example.org',
  `https://example.org/${'x'.repeat(2_000)}`,
])('“%s” is not', (typed) => {
  expect(linkAsAsked(typed)).toBeUndefined()
})

it('finds the links at which people attend a conference online, day by day', () => {
  const days = ['one', 'two', 'one'].map((name) => ({
    online: { url: `https://video.example.org/${name}`, use: 'watch' },
  }))
  expect([...linksIn({ days })]).toEqual(['https://video.example.org/one', 'https://video.example.org/two'])
})

it('finds links in fields, in rows and in rich text, each once', () => {
  const link = (url: string, words: string) => ({
    type: 'link',
    fields: { linkType: 'custom', url },
    children: [{ type: 'text', text: words }],
  })
  const body = {
    root: {
      type: 'root',
      children: [
        paragraph('https://example.org/only-words'),
        { type: 'paragraph', children: [link('https://example.org/in-text#part', 'https://example.org/its-words')] },
      ],
    },
  }
  const document = {
    title: 'Deeper Dive',
    registration: { url: 'https://example.org/register' },
    sources: [{ label: 'One', url: 'https://example.org/source' }, { label: 'Two' }],
    body,
    howIdentified: richTextOf(paragraph('Nothing here.')),
    recording: { url: 'https://example.org/in-text' },
    contact: null,
  }
  expect([...linksIn(document)]).toEqual([
    'https://example.org/register',
    'https://example.org/source',
    'https://example.org/in-text',
  ])
})
