import type { Publication } from '@osi/shared'
import { expect, test } from 'vitest'
import { exampleOf, publicationOf } from '../../src/testing/publication-of.ts'
import { RecordCache } from './record-cache.ts'

const faqs = (...questions: string[]) =>
  publicationOf({ faqs: questions.map((question, index) => ({ ...exampleOf('faqs'), id: `faq-${index}`, question })) })

const changedKeys = async (records: RecordCache, publication: Publication) =>
  (await records.changesTo(publication)).changed.map(([key]) => key)

test('only what changed is made again, and everything once it was lost', async () => {
  const records = new RecordCache()
  const first = await changedKeys(records, faqs('One?', 'Two?'))
  expect(first).toContain('faqs/faq-1')
  expect(await changedKeys(records, faqs('One?', 'Two?'))).toEqual([])
  expect(await changedKeys(records, faqs('One?', 'Other?'))).toEqual(['faqs/faq-1'])
  records.forget()
  expect(await changedKeys(records, faqs('One?', 'Other?'))).toEqual(first)
})

test('the records of a school are not made again because another school changes, unless the newest year does', async () => {
  const school = (id: string, name: string, schoolYear: string) => ({
    ...exampleOf('schools'),
    id,
    name,
    slug: id,
    identifications: [{ category: 'category', schoolYear }],
  })
  const schools = (...all: ReturnType<typeof school>[]) =>
    publicationOf({ schools: all, 'school-categories': [{ ...exampleOf('school-categories'), id: 'category' }] })
  const records = new RecordCache()
  await records.changesTo(schools(school('a', 'Example A', '2021-22'), school('b', 'Example B', '2022-23')))
  expect(
    await changedKeys(records, schools(school('a', 'Example A', '2021-22'), school('b', 'Renamed', '2022-23'))),
  ).toEqual(['schools/b'])
  expect(
    await changedKeys(records, schools(school('a', 'Example A', '2021-22'), school('b', 'Renamed', '2023-24'))),
  ).toContain('schools/a')
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
      if (looks++ > 0) throw new Error('No such color: octarine')
      return 'Broken?'
    },
  })
  await expect(records.changesTo(broken)).rejects.toThrow('octarine')
  expect(await changedKeys(records, faqs('Changed?', 'Two?'))).toEqual(['faqs/faq-0'])
})

test('what is lost while the changes are being found makes everything a change', async () => {
  const records = new RecordCache()
  const many = Array.from({ length: 150 }, (_, number) => `Question ${number}?`)
  const first = await changedKeys(records, faqs(...many))
  const changed = changedKeys(records, faqs(...many.toReversed()))
  records.forget()
  expect(await changed).toEqual(first)
})
