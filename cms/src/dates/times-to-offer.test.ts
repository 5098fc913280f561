import { expect, test } from 'vitest'
import { endsToOffer, timesToOffer } from './times-to-offer.ts'

test('the list of times begins where meetings begin', () => {
  const times = timesToOffer('meeting').map(({ text }) => text)
  expect(times.slice(0, 2)).toEqual(['8:00 a.m.', '8:15 a.m.'])
  expect(times).toContain('noon')
  expect(times).not.toContain('3:00 a.m.')
  expect(new Set(times).size).toBe(times.length)
})

test('what is due can be due at the end of the day', () => {
  expect(timesToOffer('due').map(({ text }) => text)).toContain('11:59 p.m.')
})

test('an end is offered with its length, within its day', () => {
  expect(endsToOffer('14:00').slice(0, 4)).toEqual([
    { text: '2:15 p.m.', hint: '15 minutes' },
    { text: '2:30 p.m.', hint: '30 minutes' },
    { text: '2:45 p.m.', hint: '45 minutes' },
    { text: '3:00 p.m.', hint: '1 hour' },
  ])
  expect(endsToOffer('23:30')).toEqual([{ text: '11:45 p.m.', hint: '15 minutes' }])
})
