import { readPublication } from '@osi/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const webinar = {
  title: 'Reading the indicators',
  startsAt: '2018-10-26T14:00:00.000Z',
  endsAt: '2018-10-26T15:00:00.000Z',
  withdrawAt: '2030-01-01T06:00:00.000Z',
  summary: 'What each indicator asks.',
  topics: ['Planning'],
  condition: 'cancelled',
  registration: { url: 'https://example.org/register' },
  recording: { url: 'https://example.org/recording', transcript: 'Welcome.' },
  _status: 'published',
}
const created = async (collection: string, data: object) => {
  const { status, body } = await cms.rest('publisher', 'POST', `/${collection}`, data)
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc
}

describe('an event that people attend online and in person', () => {
  const online = { url: 'https://video.example.org/live', use: 'register' }

  it('leaves with its place and its links; one without either is as before', async () => {
    const venue = { name: 'Example Hall', room: 'Room 201', city: 'Jackson', state: 'MS' }
    const { id } = await created('webinars', { ...webinar, title: 'In a room', venue })
    const day = { date: '2018-11-07', online }
    const conference = await created('conferences', {
      title: 'Both',
      days: [day, { date: '2018-11-08' }],
      _status: 'published',
    })
    const { takeSnapshot } = await import('../publication/take-snapshot.ts')
    const { publication } = readPublication(
      (await takeSnapshot(cms.payload, new Date('2029-01-01T00:00:00Z'))).snapshot,
    )
    expect(publication.find('webinars', id)?.venue).toEqual(venue)
    expect(publication.find('conferences', conference.id)?.days.map((one) => one.online)).toEqual([online, undefined])
    expect(publication.find('conferences', conference.id)?.venue).toBeUndefined()
  })

  it('is refused with a room in no place, or a day that nobody can attend', async () => {
    const refusedAt = async (collection: string, data: object) => {
      const { body } = await cms.rest('publisher', 'POST', `/${collection}`, { ...data, _status: 'published' })
      return body.errors[0].data.errors.map(({ path }: { path: string }) => path)
    }
    expect(await refusedAt('webinars', { ...webinar, venue: { room: 'Room 201' } })).toEqual(['venue.name'])
    const days = [{ date: '2018-11-07', online: { url: 'mailto:osi@example.org' } }]
    expect(await refusedAt('conferences', { title: 'By mail', days })).toEqual(['days.0.online.url'])
  })

  it('is refused without a day, in a sentence that says what to do', async () => {
    const { body } = await cms.rest('publisher', 'POST', '/conferences', { title: 'No day', _status: 'published' })
    expect(body.errors[0].data.errors).toMatchObject([{ path: 'days', message: 'Add at least 1.' }])
  })

  it('tells once that it is both now', async () => {
    const data = {
      ...webinar,
      title: 'Both now',
      condition: 'scheduled',
      startsAt: '2031-10-26T14:00:00.000Z',
      endsAt: null,
      withdrawAt: null,
    }
    const { id } = await created('webinars', data)
    const publish = (change: object) =>
      cms.rest('publisher', 'PATCH', `/webinars/${id}`, { ...change, _status: 'published' })
    await publish({ venue: { name: 'Example Hall' } })
    const { body } = await publish({ summary: 'Corrected.' })
    expect(body.doc.milestones.changes).toEqual([{ at: expect.any(String), attendance: 'both' }])
  })
})

describe('a copy of a past event is the draft of the next one', () => {
  it('a webinar without its dates, its recording and its condition, at an address of its own', async () => {
    const original = await created('webinars', webinar)
    const { status, body } = await cms.rest('author', 'POST', `/webinars/${original.id}/duplicate`)
    expect(status).toBe(200)
    expect(body.doc).toMatchObject({
      _status: 'draft',
      title: 'Reading the indicators',
      summary: webinar.summary,
      topics: webinar.topics,
      condition: 'scheduled',
      registration: { url: webinar.registration.url },
    })
    expect(body.doc.slug).toBe('reading-the-indicators-2')
    const { startsAt, endsAt, withdrawAt, firstPublishedAt, recording, milestones } = body.doc
    expect([startsAt, endsAt, withdrawAt, firstPublishedAt].filter(Boolean)).toEqual([])
    expect(Object.values({ ...recording, ...milestones }).filter((value) => value && !Array.isArray(value))).toEqual([])
  })

  it('a conference with its days, but without their dates', async () => {
    const original = await created('conferences', {
      title: 'Spring convening',
      days: [{ label: 'First day', date: '2018-11-07', startTime: '08:30', team: [{ role: 'Principal', count: 1 }] }],
      _status: 'published',
    })
    const { body } = await cms.rest('author', 'POST', `/conferences/${original.id}/duplicate`)
    expect(body.doc).toMatchObject({ _status: 'draft', slug: 'spring-convening-2' })
    expect(body.doc.days).toMatchObject([{ label: 'First day', startTime: '08:30', team: [{ role: 'Principal' }] }])
    expect(body.doc.days[0].date ?? undefined).toBeUndefined()
  })
})

describe('what matters to readers is remembered with its date', () => {
  const milestonesOf = async (id: string) => {
    const { takeSnapshot } = await import('../publication/take-snapshot.ts')
    const { publication } = readPublication((await takeSnapshot(cms.payload, new Date())).snapshot)
    return publication.find('webinars', id)?.milestones
  }
  const publish = (id: string, data: object) =>
    cms.rest('publisher', 'PATCH', `/webinars/${id}`, { ...data, _status: 'published' })

  it('a condition since it was published, whatever is corrected before and after', async () => {
    const { id } = await created('webinars', {
      ...webinar,
      title: 'Budget hour',
      condition: 'scheduled',
      recording: {},
    })
    expect(await milestonesOf(id)).toEqual({})
    await publish(id, { summary: 'A corrected typo.' })
    expect(await milestonesOf(id)).toEqual({})

    await cms.rest('author', 'PATCH', `/webinars/${id}?draft=true`, { condition: 'cancelled', _status: 'draft' })
    expect(await milestonesOf(id)).toEqual({})
    const before = new Date().toISOString()
    await publish(id, { condition: 'cancelled' })
    const { conditionSince = '' } = (await milestonesOf(id)) ?? {}
    expect(conditionSince >= before).toBe(true)
    await publish(id, { summary: 'Another typo.' })
    expect(await milestonesOf(id)).toEqual({ conditionSince })
  })

  it('a recording since it was posted', async () => {
    const { id } = await created('webinars', {
      ...webinar,
      title: 'Another hour',
      condition: 'scheduled',
      recording: {},
    })
    await publish(id, { recording: { url: 'https://example.org/recording' } })
    const { recordingSince = '' } = (await milestonesOf(id)) ?? {}
    expect(Date.parse(recordingSince)).not.toBeNaN()
    await publish(id, { recording: { url: 'https://example.org/other' } })
    expect((await milestonesOf(id))?.recordingSince).toBe(recordingSince)
  })

  it('nobody can write these dates', async () => {
    const { id } = await created('webinars', {
      ...webinar,
      title: 'Third hour',
      condition: 'scheduled',
      recording: {},
      milestones: { conditionSince: '2001-01-01T00:00:00.000Z' },
    })
    await publish(id, { milestones: { recordingSince: '2001-01-01T00:00:00.000Z' } })
    expect(await milestonesOf(id)).toEqual({})
  })

  it('an extension of a deadline, once, and its closing', async () => {
    const { takeSnapshot } = await import('../publication/take-snapshot.ts')
    const deadlineMilestones = async (id: string) =>
      readPublication((await takeSnapshot(cms.payload, new Date())).snapshot).publication.find('deadlines', id)
        ?.milestones
    const publishDeadline = (id: string, data: object) =>
      cms.rest('publisher', 'PATCH', `/deadlines/${id}`, { ...data, _status: 'published' })
    const { id } = await created('deadlines', {
      title: 'Plan due',
      dueAt: '2040-11-16T23:00:00.000Z',
      _status: 'published',
    })
    await publishDeadline(id, { extendedTo: '2040-11-30T23:00:00.000Z' })
    await publishDeadline(id, { summary: 'A corrected typo.' })
    const extended = {
      at: expect.any(String),
      when: {
        from: 'Friday, November 16, 2040, 5:00 p.m. Central',
        to: 'Friday, November 30, 2040, 5:00 p.m. Central',
      },
    }
    expect(await deadlineMilestones(id)).toEqual({ changes: [extended] })
    await publishDeadline(id, { closed: true })
    expect(await deadlineMilestones(id)).toEqual({ conditionSince: expect.any(String), changes: [extended] })
  })
})
