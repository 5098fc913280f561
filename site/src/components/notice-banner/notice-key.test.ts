import { expect, test } from 'vitest'
import { noticeKey } from './notice-key.ts'

const notice = { level: 'warning', message: 'The office is closed on Friday.' } as const

test('the same notice has the same key, and another wording another one', () => {
  expect(noticeKey({ ...notice })).toBe(noticeKey(notice))
  expect(noticeKey({ ...notice, message: 'The office is closed on Thursday.' })).not.toBe(noticeKey(notice))
  expect(noticeKey({ ...notice, level: 'information' })).not.toBe(noticeKey(notice))
})
