import { contentTypeNames } from '@osi/shared'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { exampleOf } from '../testing/examples-without-relations.ts'
import { queryOfView } from './list-view.ts'
import { viewsOfType } from './views-of-type.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const now = '2026-11-26T15:00:00.000Z'

test.each(contentTypeNames)('each view of %s is a question that the list can ask', async (type) => {
  await cms.rest('author', 'POST', `/${type}?draft=true`, { ...exampleOf(type), _status: 'draft' })
  for (const view of viewsOfType(type, cms.accounts.author, now)) {
    const { status, body } = await cms.rest('author', 'GET', `/${type}${queryOfView(view) || '?'}&draft=true&depth=0`)
    expect([view.label, status]).toEqual([view.label, 200])
    if (['All', 'Drafts', 'Mine'].includes(view.label)) expect([view.label, body.totalDocs]).toEqual([view.label, 1])
  }
})

test('webinars are upcoming, or have no recording yet, or neither', async () => {
  const make = (title: string, more: object) =>
    cms.rest('publisher', 'POST', '/webinars?draft=true', { title, _status: 'draft', ...more })
  await make('Ahead', { startsAt: '2099-01-01T15:00:00.000Z' })
  await make('Owed', { startsAt: '2020-01-01T15:00:00.000Z' })
  await make('Recorded', { startsAt: '2020-01-02T15:00:00.000Z', recording: { url: 'https://example.org/video' } })
  await make('Cancelled', { startsAt: '2020-01-03T15:00:00.000Z', condition: 'cancelled' })
  const titlesIn = async (label: string) => {
    const view = viewsOfType('webinars', cms.accounts.publisher, now).find((one) => one.label === label)
    const query = queryOfView(view ?? { where: [] })
    const { body } = await cms.rest('author', 'GET', `/webinars${query}&draft=true&depth=0`)
    const made = ['Ahead', 'Owed', 'Recorded', 'Cancelled']
    return body.docs.map(({ title }: { title: string }) => title).filter((title: string) => made.includes(title))
  }
  expect(await titlesIn('Upcoming')).toEqual(['Ahead'])
  expect(await titlesIn('No recording yet')).toEqual(['Owed'])
})
