import type { Publication } from '@osi/shared'
import { expect, test } from 'vitest'
import { exampleOf, publicationOf } from '../../src/testing/publication-of.ts'
import { KeptRecords } from './kept-records.ts'

const faqs = (...questions: string[]) =>
  publicationOf({ faqs: questions.map((question, index) => ({ ...exampleOf('faqs'), id: `faq-${index}`, question })) })

const changedKeys = (records: KeptRecords, publication: Publication) =>
  records.changesTo(publication).changed.map(([key]) => key)

test('only what changed is made again, and everything once it was lost', () => {
  const records = new KeptRecords()
  const first = changedKeys(records, faqs('One?', 'Two?'))
  expect(first).toContain('faqs/faq-1')
  expect(changedKeys(records, faqs('One?', 'Two?'))).toEqual([])
  expect(changedKeys(records, faqs('One?', 'Other?'))).toEqual(['faqs/faq-1'])
  records.forget()
  expect(changedKeys(records, faqs('One?', 'Other?'))).toEqual(first)
})

test('a change that nobody got, because another document’s records can’t be made, is still one the next time', () => {
  const records = new KeptRecords()
  records.changesTo(faqs('One?', 'Two?'))
  const broken = faqs('Changed?', 'Broken?')
  let looks = 0
  Object.defineProperty(broken.all('faqs')[1]!, 'question', {
    enumerable: true,
    get() {
      // The first look is for its digest.
      if (looks++ > 0) throw new Error('No such colour: octarine')
      return 'Broken?'
    },
  })
  expect(() => records.changesTo(broken)).toThrow('octarine')
  expect(changedKeys(records, faqs('Changed?', 'Two?'))).toEqual(['faqs/faq-0'])
})
