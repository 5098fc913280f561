import { describe, expect, test } from 'vitest'
import { pageFactsOf } from './page-facts.ts'
import type { PageReader } from './page-reader.ts'
import { readShort } from './read-short.ts'
import { readWhole } from './read-whole.ts'
import { pageCases } from './testing/page-cases.ts'

const readers: readonly [name: string, reader: PageReader][] = [
  ['short', readShort],
  ['whole', readWhole],
]

/** A page with any fault is read whole: which errors the short reader finds is all the same, only whether there are any is not. */
const comparable = (html: string, reader: PageReader) => {
  const found = reader(html)
  return found && { ...found, errors: found.errors.size > 0 }
}

describe.each(readers)('a page read %s', (_name, reader) => {
  test.each(pageCases)('%s has the same in it as when it is read whole', (_what, html) => {
    const found = comparable(html, reader)
    if (found) expect(found).toEqual(comparable(html, readWhole))
  })
})

test('a plain page can be read short', () => {
  const [, html = ''] = pageCases[0] ?? []
  expect(readShort(html)).toBeDefined()
})

test.each(pageCases)('the facts of a page %s are those of the whole page', (_what, html) => {
  // With such a comment at its end a page can't be read short.
  expect(pageFactsOf(html)).toEqual(pageFactsOf(`${html}<!-- </head><body> -->`))
})
