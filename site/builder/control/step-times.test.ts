import { expect, test } from 'vitest'
import { StepTimes } from './step-times.ts'

test('each step takes until the next begins, and one that begins again goes on', () => {
  let now = 1000
  const times = new StepTimes('asking', () => now)
  const after = (ms: number, step: string) => {
    now += ms
    times.begin(step)
  }
  after(12.4, 'pages')
  after(30, 'pages')
  after(5, 'checking')
  after(1, 'pages')
  now += 4.6
  expect(times.end()).toEqual({ asking: 12, pages: 40, checking: 1 })
})
