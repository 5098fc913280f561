import { describe, expect, it } from 'vitest'
import { dayAsStored, plainDay } from './plain-day.ts'

describe('a day', () => {
  it.each([
    '2018-11-07',
    '2018-11-07T00:00:00.000Z',
    '2018-11-07T12:00:00.000Z',
    '2018-11-07T23:59:59.999Z',
    '2018-11-07T06:00:00-06:00',
  ])('that came in as %s is kept as noon UTC of 7 November 2018', (typed) => {
    expect(dayAsStored(typed)).toBe('2018-11-07T12:00:00.000Z')
    expect(plainDay(typed)).toBe('2018-11-07')
  })

  it.each([[undefined], [null], [''], ['soon'], ['10/6/27'], [7]])(
    'is left as %j, for validation to refuse',
    (typed) => {
      expect(dayAsStored(typed)).toBe(typed)
      expect(plainDay(typed)).toBe(typed)
    },
  )
})
