import { describe, expect, it } from 'vitest'
import { parseClockTime } from './parse-clock-time.ts'

describe('parseClockTime', () => {
  it.each([
    ['9', '09:00'],
    ['9 am', '09:00'],
    ['9am', '09:00'],
    ['9:00 a.m.', '09:00'],
    ['9:00 A.M.', '09:00'],
    ['09:00', '09:00'],
    ['14:30', '14:30'],
    ['2:30 p.m.', '14:30'],
    ['2.30pm', '14:30'],
    ['12 pm', '12:00'],
    ['12 am', '00:00'],
    ['12:15 a.m.', '00:15'],
    ['noon', '12:00'],
    ['12 noon', '12:00'],
    ['nine', '09:00'],
    ['1:00', '13:00'],
    ['3:30', '15:30'],
    ['01:00', '01:00'],
    ['1 a.m.', '01:00'],
    ['midnight', '00:00'],
    ['0:05', '00:05'],
    [' 8:15  am ', '08:15'],
  ])('reads %j as %s', (typed, time) => {
    expect(parseClockTime(typed)).toBe(time)
  })

  it.each([[''], ['24:00'], ['9:60'], ['13 pm'], ['0 am'], ['9:5'], ['nein'], ['9-10'], ['tomorrow at 9']])(
    'takes %j for no time of day',
    (typed) => {
      expect(parseClockTime(typed)).toBeUndefined()
    },
  )
})
