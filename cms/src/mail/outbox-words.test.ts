import { expect, test } from 'vitest'
import { summaryOfOutbox } from './outbox-words.ts'

const now = new Date('2026-11-26T16:30:00Z')
const well = { waiting: 0, oldest: undefined, failure: undefined, givenUp: 0, lastGivenUp: undefined }

test('nothing waits', () => {
  expect(summaryOfOutbox(well, now)).toEqual({ sentence: 'All mails are sent.' })
})

test('a mail that was just written is no reason to worry', () => {
  expect(summaryOfOutbox({ ...well, waiting: 1, oldest: new Date('2026-11-26T16:29:00Z') }, now)).toEqual({
    sentence: '1 mail waits to be sent, the oldest since 10:29 a.m. Central.',
  })
})

test('what waits for long says why', () => {
  const state = { ...well, waiting: 3, oldest: new Date('2026-11-26T15:00:00Z'), failure: 'connect ECONNREFUSED' }
  expect(summaryOfOutbox(state, now)).toEqual({
    sentence: '3 mails wait to be sent, the oldest since 9:00 a.m. Central.',
    warning:
      'The mail server does not take our mails: connect ECONNREFUSED. They are tried again by themselves. Check SMTP_URL and the mail server.',
  })
})

test('what was given up names the last reader', () => {
  const lastGivenUp = { recipient: 'dana@example.org', failure: '550 No such user here' }
  expect(summaryOfOutbox({ ...well, givenUp: 2, lastGivenUp }, now).warning).toBe(
    '2 mails could not be sent within a week. The last was to dana@example.org: 550 No such user here',
  )
})
