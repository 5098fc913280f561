import { describe, expect, test } from 'vitest'
import { conferenceExamples } from '../content-types/conferences/examples.ts'
import { conferenceSchema, type Conference } from '../content-types/conferences/schema.ts'
import { webinarExamples } from '../content-types/webinars/examples.ts'
import { webinarSchema, type Webinar } from '../content-types/webinars/schema.ts'
import { defaultRecordingPolicy } from '../events/recording-policy.ts'
import { isOpenStep, runSheetOf, type LinkState, type RunSheetStep, type TickableStep } from './run-sheet.ts'

/** On Friday, October 26, 2018, at 9:00 a.m. Central; without an end, two hours. */
const webinar = webinarSchema.parse(webinarExamples[0])
const conference = conferenceSchema.parse(conferenceExamples[0])
const registration = { url: 'https://example.org/register', lateEntry: false }

const before = '2018-10-20T17:00:00Z'
const justBeforeTheEnd = '2018-10-26T15:59:59Z'
const after = '2018-10-26T16:00:00Z'
const onTheDueDay = '2018-11-03T04:59:59Z'
const late = '2018-11-03T05:00:00Z'
const whenReadersStopWaiting = '2018-12-03T06:00:00Z'

const facts = (ticked: TickableStep[], link: LinkState) => ({
  ticks: ticked.map((step) => ({ step, by: 'Ana', at: '2018-10-21T03:00:00Z' })),
  linkState: () => link,
  policy: defaultRecordingPolicy,
})
const sheetOf = (change: Partial<Webinar>, now: string, ticked: TickableStep[] = [], link: LinkState = 'unknown') =>
  runSheetOf({ type: 'webinars', document: { ...webinar, ...change } }, facts(ticked, link), new Date(now))
const states = (steps: RunSheetStep[]) => Object.fromEntries(steps.map(({ name, state }) => [name, state]))

test('the steps of a webinar come in the order in which they are done', () => {
  expect(sheetOf({ registration }, before).map(({ name }) => name)).toEqual([
    'captioner',
    'link',
    'slides',
    'recording',
    'captions',
  ])
})

const video = 'https://example.org/1'

test.each<[string, Partial<Webinar>, string, Record<string, string>]>([
  ['before it', {}, before, { captioner: 'open', slides: 'open', recording: 'later', captions: 'later' }],
  ['in its last second', {}, justBeforeTheEnd, { captioner: 'open', recording: 'later' }],
  ['when it is over', { registration }, after, { captioner: 'missed', slides: 'open', recording: 'open' }],
  ['on the day by which its recording is due', {}, onTheDueDay, { recording: 'open' }],
  ['when that day is over', {}, late, { recording: 'overdue', slides: 'open' }],
  ['when readers are no longer told to wait', {}, whenReadersStopWaiting, { recording: 'overdue', slides: 'missed' }],
  ['with slides', { recording: { slides: 'm', handouts: [] } }, before, { slides: 'done', recording: 'later' }],
  ['with handouts', { recording: { handouts: ['m'] } }, before, { slides: 'done' }],
  ['with a video alone', { recording: { url: video, handouts: [] } }, after, { recording: 'done', captions: 'open' }],
  [
    'with a video that has no captions for a reason',
    { recording: { url: video, noCaptionsBecause: 'Music.', handouts: [] } },
    after,
    { captions: 'done' },
  ],
  [
    'with a video and captions, for years',
    { recording: { url: video, captions: 'm', handouts: [] } },
    '2026-11-26T00:00:00Z',
    { recording: 'done', captions: 'open' },
  ],
])('a webinar %s', (_, change, now, expected) => {
  expect(states(sheetOf(change, now))).toMatchObject(expected)
})

test.each<[string, Partial<Webinar>, string]>([
  ['its registration link, when it is over', { registration }, 'link'],
  ['a registration link that it doesn’t have', {}, 'link'],
  ['captions, where there is no recording', { recording: { noneBecause: 'It failed.', handouts: [] } }, 'captions'],
])('a webinar is not asked for %s', (_, change, step) => {
  expect(states(sheetOf(change, after))).not.toHaveProperty(step)
})

test.each(['cancelled', 'postponed'] as const)('a %s webinar has no steps', (condition) => {
  expect(sheetOf({ condition, registration }, before)).toEqual([])
})

test.each<[LinkState, string]>([
  ['answers', 'done'],
  ['fails', 'open'],
  ['unknown', 'later'],
])('a registration link that %s is %s', (link, state) => {
  expect(states(sheetOf({ registration }, before, [], link))).toMatchObject({ link: state })
})

describe('what somebody ticked', () => {
  const steps = sheetOf({ recording: { url: video, captions: 'm', handouts: [] } }, after, [
    'captioner',
    'slides',
    'captions',
  ])

  test('is done, and nothing waits any more', () => {
    expect(steps.filter(isOpenStep)).toEqual([])
  })

  test('names who did it and when, in Central time', () => {
    expect(steps.map(({ words }) => words)).toEqual([
      'Ana noted on October 20, 2018 that one is booked.',
      'Ana noted on October 20, 2018 that there are none.',
      'It is posted.',
      'Ana noted on October 20, 2018 that they have read them.',
    ])
  })
})

test('a day is named by which the recording is due, as the office’s policy says', () => {
  const words = (now: string) => sheetOf({}, now).find(({ name }) => name === 'recording')?.words
  expect(words(before)).toBe('Readers are told to expect it by Friday, November 2, 2018.')
  expect(words(after)).toBe('Due by Friday, November 2, 2018. Post it, or say why there is none.')
  expect(words(late)).toBe('Overdue since Friday, November 2, 2018. Post it, or say why there is none.')
})

test('a conference asks for a captioner and its registration link until its last day is over', () => {
  const document: Conference = { ...conference, registration }
  const at = (now: string) => states(runSheetOf({ type: 'conferences', document }, facts([], 'answers'), new Date(now)))
  expect(at('2018-10-20T17:00:00Z')).toEqual({ captioner: 'open', link: 'done' })
  expect(at('2030-01-01T00:00:00Z')).toEqual({ captioner: 'missed' })
})

describe('an event that people attend online and in person', () => {
  const hybrid = { registration, venue: { name: 'Example Hall' } }

  test('asks a webinar’s office for a room', () => {
    expect(sheetOf(hybrid, before).map(({ name }) => name)).toEqual([
      'captioner',
      'room',
      'link',
      'slides',
      'recording',
      'captions',
    ])
    expect(states(sheetOf(hybrid, before))).toMatchObject({ room: 'open' })
    expect(states(sheetOf(hybrid, after))).toMatchObject({ room: 'missed' })
    expect(sheetOf(hybrid, before, ['room'])[1]).toMatchObject({
      state: 'done',
      words: 'Ana noted on October 20, 2018 that it is booked.',
    })
  })

  const first = 'https://video.example.org/1'
  const second = 'https://video.example.org/2'
  const withLinks = (urls: string[], answers: Record<string, LinkState>, now = before) => {
    const days = conference.days.map((day, index) => ({ ...day, online: { url: urls[index] } }))
    const linkState = (url: string): LinkState => answers[url] ?? 'unknown'
    const event = { type: 'conferences', document: { ...conference, days, registration: undefined } } as const
    return runSheetOf(event, { ...facts([], 'unknown'), linkState }, new Date(now))
  }

  test.each<[string, string[], Record<string, LinkState>, object]>([
    [
      'one link that answers',
      [first, first],
      { [first]: 'answers' },
      { state: 'done', title: 'Link for attending online answers' },
    ],
    ['two, of which one fails', [first, second], { [first]: 'answers', [second]: 'fails' }, { state: 'open' }],
    ['two, of which one is not known', [first, second], { [first]: 'answers' }, { state: 'later' }],
    [
      'two that answer',
      [first, second],
      { [first]: 'answers', [second]: 'answers' },
      { state: 'done', words: 'All of them answered when they were last asked.' },
    ],
  ])('says of a conference with %s how it stands', (_, urls, answers, expected) => {
    expect(withLinks(urls, answers)).toEqual([
      expect.objectContaining({ name: 'captioner' }),
      expect.objectContaining({ name: 'online-link', ...expected }),
    ])
  })

  test('asks for no link any more when it is over, and none of a conference without one', () => {
    expect(withLinks([first], {}, '2030-01-01T00:00:00Z').map(({ name }) => name)).toEqual(['captioner'])
    expect(withLinks([], {}).map(({ name }) => name)).toEqual(['captioner'])
  })
})
