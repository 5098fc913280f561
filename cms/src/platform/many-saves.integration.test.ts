import { afterAll, beforeAll, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

it('takes sixty publications at the same moment, each with an address of its own, and as many changes', async () => {
  const many = Array.from({ length: 60 }, (_, number) => number)
  const webinar = { title: 'The same title', startsAt: '2031-01-01T15:00:00.000Z', _status: 'published' }
  const made = await Promise.all(many.map(() => cms.rest('publisher', 'POST', '/webinars', webinar)))
  expect(made.filter(({ status }) => status !== 201)).toEqual([])
  expect(new Set(made.map(({ body }) => body.doc.slug)).size).toBe(many.length)
  const changed = await Promise.all(
    made.map(({ body }, number) =>
      cms.rest('publisher', 'PATCH', `/webinars/${body.doc.id}`, { title: `Changed ${number}` }),
    ),
  )
  expect(changed.filter(({ status }) => status !== 200)).toEqual([])
})
