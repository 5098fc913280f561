import { contentTypeNames } from '@osi/shared'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { factsInList } from '../review/facts-in-list.ts'
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
  for (const view of await viewsOfType(type, { account: cms.accounts.author, now }, cms.payload)) {
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
    const views = await viewsOfType('webinars', { account: cms.accounts.publisher, now }, cms.payload)
    const view = views.find((one) => one.label === label)
    const query = queryOfView(view ?? { where: [] })
    const { body } = await cms.rest('author', 'GET', `/webinars${query}&draft=true&depth=0`)
    const made = ['Ahead', 'Owed', 'Recorded', 'Cancelled']
    return body.docs.map(({ title }: { title: string }) => title).filter((title: string) => made.includes(title))
  }
  expect(await titlesIn('Upcoming')).toEqual(['Ahead'])
  expect(await titlesIn('No recording yet')).toEqual(['Owed'])
})

const namesIn = async (label: RegExp): Promise<string[]> => {
  const views = await viewsOfType('contacts', { account: cms.accounts.publisher, now }, cms.payload)
  const view = views.find((one) => label.test(one.label))
  if (!view) return []
  const { body } = await cms.rest('publisher', 'GET', `/contacts${queryOfView(view)}&draft=true&depth=0`)
  return body.docs.map(({ name }: { name: string }) => name)
}

test('what waits for review can be listed, and nothing is offered when nothing waits', async () => {
  expect(await namesIn(/^Waiting/)).toEqual([])
  const ids: string[] = []
  for (const name of ['Asked', 'Not asked']) {
    const { body } = await cms.rest('author', 'POST', '/contacts?draft=true', { name, _status: 'draft' })
    ids.push(body.doc.id)
  }
  await cms.rest('author', 'POST', '/review/ask', { type: 'contacts', id: ids[0] })
  expect(await namesIn(/^Waiting for review \(1\)$/)).toEqual(['Asked'])
})

test('what is due for review is listed from its day on, by the calendar of Central time', async () => {
  const make = (name: string, reviewBy: string) =>
    cms.rest('author', 'POST', '/contacts?draft=true', { name, reviewBy, _status: 'draft' })
  await make('Due today', '2026-11-26')
  await make('Due tomorrow', '2026-11-27')
  expect(await namesIn(/^Due for review$/)).toEqual(['Due today'])
})

test('what was taken off the site is no published document with changes', async () => {
  const { body } = await cms.rest('publisher', 'POST', '/contacts', {
    name: 'On the site',
    phone: '601.359.1003',
    _status: 'published',
  })
  const { id } = body.doc
  const facts = () => factsInList('changed', { collection: 'contacts', id, payload: cms.payload })
  await cms.rest('author', 'PATCH', `/contacts/${id}?draft=true`, { role: 'Clerk', _status: 'draft' })
  expect(await facts()).toEqual({ isPublished: true, hasChanges: true })
  await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { _status: 'draft' })
  expect(await facts()).toEqual({ isPublished: false, hasChanges: true })
})
