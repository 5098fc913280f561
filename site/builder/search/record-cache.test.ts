import type { Publication } from '@osi/shared'
import { expect, test } from 'vitest'
import { exampleOf, publicationOf } from '../../src/testing/publication-of.ts'
import { RecordCache } from './record-cache.ts'

const faqs = (...questions: string[]) =>
  publicationOf({ faqs: questions.map((question, index) => ({ ...exampleOf('faqs'), id: `faq-${index}`, question })) })

/** The site’s own records name the page of questions in Spanish, and so look at each question. */
const changedKeys = async (records: RecordCache, publication: Publication) =>
  (await records.changesTo(publication)).changed.map(([key]) => key)

test('only what changed is made again, and everything once it was lost', async () => {
  const records = new RecordCache()
  const first = await changedKeys(records, faqs('One?', 'Two?'))
  expect(first).toContain('faqs/faq-1')
  expect(await changedKeys(records, faqs('One?', 'Two?'))).toEqual([])
  expect(await changedKeys(records, faqs('One?', 'Other?'))).toEqual(['site', 'faqs/faq-1'])
  records.forget()
  expect(await changedKeys(records, faqs('One?', 'Other?'))).toEqual(first)
})

test('a change that nobody got, because another document’s records can’t be made, is still one the next time', async () => {
  const records = new RecordCache()
  await records.changesTo(faqs('One?', 'Two?'))
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
  await expect(records.changesTo(broken)).rejects.toThrow('octarine')
  expect(await changedKeys(records, faqs('Changed?', 'Two?'))).toEqual(['site', 'faqs/faq-0'])
})

test('what is lost while the changes are being found makes everything a change', async () => {
  const records = new RecordCache()
  const many = Array.from({ length: 150 }, (_, number) => `Question ${number}?`)
  const first = await changedKeys(records, faqs(...many))
  const changed = changedKeys(records, faqs(...many.toReversed()))
  records.forget()
  expect(await changed).toEqual(first)
})
