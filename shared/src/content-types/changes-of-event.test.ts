import { expect, test } from 'vitest'
import { attendedChangeWords, changeInWords, changePrefix } from '../events/change-words.ts'
import { changeToTell, toldAfter, toldOf, type ToldOfEvent } from './changes-of-event.ts'
import { deadlineChangeWords } from './deadlines/change-words.ts'
import { deadlineExamples } from './deadlines/examples.ts'
import { deadlineSchema, type Deadline } from './deadlines/schema.ts'
import { webinarExamples } from './webinars/examples.ts'
import { webinarSchema } from './webinars/schema.ts'

const at = new Date('2027-03-01T15:00:00Z')
const told: ToldOfEvent = {
  condition: 'scheduled',
  starts: ['2027-04-07'],
  when: 'April 7, 2027',
  where: 'Vicksburg',
  registration: 'https://example.org/a',
  overAt: '2027-04-07T13:30:00.000Z',
}
const change = (after: Partial<ToldOfEvent>, before: Partial<ToldOfEvent> = {}) =>
  changeToTell({ ...told, ...before }, { ...told, ...after }, at)

test('a moved date says the old one and the new one', () => {
  const moved = change({ starts: ['2027-04-14'], when: 'April 14, 2027' })
  expect(moved).toEqual({ at: at.toISOString(), when: { from: 'April 7, 2027', to: 'April 14, 2027' } })
  expect(moved && changePrefix(moved, attendedChangeWords)).toBe('New date: ')
  expect(moved && changeInWords(moved, attendedChangeWords)).toBe(
    'Now April 14, 2027; it was announced for April 7, 2027.',
  )
})

test('what takes place after all says so, with its new date if it has one', () => {
  const back = change({}, { condition: 'postponed' })
  expect(back && changePrefix(back, attendedChangeWords)).toBe('Takes place after all: ')
  const moved = change({ starts: ['2027-05-07'], when: 'May 7, 2027' }, { condition: 'postponed' })
  expect(moved).toMatchObject({ isRestored: true, when: { from: 'April 7, 2027', to: 'May 7, 2027' } })
  expect(moved && changePrefix(moved, attendedChangeWords)).toBe('Takes place after all, on a new date: ')
})

test('one publication is one change, however much it changes', () => {
  const all = change({
    starts: ['2027-04-14'],
    when: 'April 14, 2027',
    where: 'Jackson',
    registration: 'https://example.org/b',
  })
  expect(all).toMatchObject({ when: {}, where: { from: 'Vicksburg', to: 'Jackson' }, isNewRegistration: true })
  expect(all && changeInWords(all, attendedChangeWords)).toContain('Now at Jackson; it was Vicksburg.')
})

test.each([
  ['both', 'in-person', 'Online and in person now: ', 'People can attend online or in person now.'],
  ['online', 'both', 'Online only now: ', 'People attend online now.'],
  ['in-person', 'both', 'In person only now: ', 'People attend in person now.'],
] as const)('that people attend %s now, and %s before, is news', (attendance, before, prefix, words) => {
  const changed = change({ attendance }, { attendance: before })
  expect(changed).toEqual({ at: at.toISOString(), attendance })
  expect(changed && [changePrefix(changed, attendedChangeWords), changeInWords(changed, attendedChangeWords)]).toEqual([
    prefix,
    words,
  ])
})

test('what was told before events could be both is understood', () => {
  const webinar = { where: 'Online' }
  expect(change({ where: undefined, attendance: 'online' }, webinar)).toBeUndefined()
  expect(change({ where: 'Example Hall', attendance: 'both' }, webinar)).toEqual({
    at: at.toISOString(),
    attendance: 'both',
  })
  expect(change({ attendance: 'in-person' })).toBeUndefined()
  expect(change({ attendance: 'both' })).toMatchObject({ attendance: 'both' })
})

test('a webinar tells its place and that it is online too', () => {
  const [webinar] = webinarExamples.map((example) => webinarSchema.parse(example))
  const held = { venue: { name: 'Example Hall', city: 'Jackson' } }
  const told = webinar && toldOf('webinars', { ...webinar, ...held })
  expect(told).toMatchObject({ where: 'Example Hall, Jackson', attendance: 'both' })
  expect(webinar && toldOf('webinars', webinar)).toMatchObject({ where: undefined, attendance: 'online' })
})

test.each([
  ['nothing', {}, {}],
  ['an end, or a word', { when: 'April 7, 2027, all day' }, {}],
  ['a first venue', {}, { where: undefined }],
  ['a first registration link', {}, { registration: undefined }],
  ['a cancellation, which is news of its own', { condition: 'cancelled' }, {}],
  [
    'the date of what is over',
    { starts: ['2027-02-02'], when: 'February 2, 2027', overAt: '2027-02-02T14:30:00Z' },
    { starts: ['2027-02-01'], when: 'February 1, 2027', overAt: '2027-02-01T14:30:00Z' },
  ],
])('%s is no change', (_, after, before) => expect(change(after, before)).toBeUndefined())

test('the first publication is no change', () => expect(changeToTell(undefined, told, at)).toBeUndefined())

test('while an event is called off, the date that was told last is kept', () => {
  const postponed = toldAfter(told, {
    ...told,
    condition: 'postponed',
    starts: ['2027-12-31'],
    when: 'December 31, 2027',
  })
  expect(postponed).toEqual({ ...told, condition: 'postponed' })
  expect(toldAfter(postponed, { ...told, where: 'Jackson' }).where).toBe('Jackson')
})

const toldOfDeadline = (values: Partial<Deadline> = {}) =>
  toldOf('deadlines', { ...deadlineSchema.parse(deadlineExamples[0]), ...values })
const changeOfDeadline = (after: Partial<Deadline>, before: Partial<Deadline> = {}) => {
  const told = toldOfDeadline(after)
  return told && changeToTell(toldOfDeadline(before), told, new Date('2018-10-01T15:00:00Z'))
}

test('an extended deadline says the old date and the new one', () => {
  const extended = changeOfDeadline({ extendedTo: '2018-11-30T23:00:00.000Z' })
  expect(extended && changePrefix(extended, deadlineChangeWords)).toBe('New due date: ')
  expect(extended && changeInWords(extended, deadlineChangeWords)).toBe(
    'Now due Friday, November 30, 2018, 5:00 p.m. Central; it was due Friday, November 16, 2018, 5:00 p.m. Central.',
  )
})

test('a deadline that was closed early and is open again says so; the closing is news of its own', () => {
  expect(changeOfDeadline({ closed: true })).toBeUndefined()
  const open = changeOfDeadline({}, { closed: true })
  expect(open && changePrefix(open, deadlineChangeWords)).toBe('Open again: ')
})

test('another address to hand it in is a change of a deadline', () => {
  const moved = changeOfDeadline({ link: 'https://example.org/other' })
  expect(moved && changePrefix(moved, deadlineChangeWords)).toBe('New address to hand it in: ')
})
