import { afterAll, beforeAll, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const saved = (collection: string, data: object, query = '') =>
  cms.rest('publisher', 'POST', `/${collection}${query}`, data)

it.each([
  ['10/6/27 2pm', '2027-10-06T19:00:00.000Z'],
  ['Oct 6, 2027, 2 p.m. ET', '2027-10-06T18:00:00.000Z'],
  ['2027-10-06 14:00', '2027-10-06T19:00:00.000Z'],
  ['2027-10-06T19:00:00Z', '2027-10-06T19:00:00Z'],
])('a start written as “%s” is understood, whichever way it enters', async (typed, instant) => {
  const { status, body } = await saved('webinars', { title: 'Planning', startsAt: typed, _status: 'published' })
  expect(status, JSON.stringify(body)).toBe(201)
  expect(new Date(body.doc.startsAt as string)).toEqual(new Date(instant))
})

it.each([
  ['Oct 6 2027', /Write the time too/],
  ['2027-10-06', /Write the time too/],
  ['10/6/27 25:00', /no 25:00/],
  ['soon', /no date or time/],
  ['March 14, 2027 2:30am', /There is no 2:30 a.m./],
  ['2027-02-30T19:00:00Z', /There is no February 30/],
  ['0001-01-01T00:00:00Z', /The year 1 can’t be meant/],
])('a start written as “%s” is refused at its field, as a draft too', async (typed, reason) => {
  for (const query of ['', '?draft=true']) {
    const { status, body } = await saved('webinars', { title: 'Planning', startsAt: typed }, query)
    expect(status).toBe(400)
    expect(body.errors[0].data.errors).toEqual([{ path: 'startsAt', message: expect.stringMatching(reason) as string }])
  }
})

it('reads the days and hours of a conference as people write them', async () => {
  const days = [{ date: '10/6/2027', startTime: '1:00', endTime: '3:30' }]
  const { status, body } = await saved('conferences', { title: 'Convening', days, _status: 'published' })
  expect(status, JSON.stringify(body)).toBe(201)
  expect(body.doc.days).toMatchObject([{ date: '2027-10-06T12:00:00.000Z', startTime: '13:00', endTime: '15:30' }])
})

it.each(['February 30', '2027-02-30', '0001-01-01'])(
  'refuses the day “%s”, which is none, at its row',
  async (date) => {
    const days = [{ date: '2027-10-05' }, { date }]
    const { status, body } = await saved('conferences', { title: 'Convening', days }, '?draft=true')
    expect(status).toBe(400)
    expect(body.errors[0].data.errors[0].path).toBe('days.1.date')
  },
)
