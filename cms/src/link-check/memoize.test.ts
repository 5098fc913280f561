import { expect, it, vi } from 'vitest'
import { memoize } from './memoize.ts'

function started({ maxAnswers = 2, ask = vi.fn(async (question: string) => `about ${question}`) } = {}) {
  const clock = { time: 0 }
  const askOrRemember = memoize(ask, { durationMs: 1_000, maxAnswers, now: () => new Date(clock.time) })
  return { clock, ask, askOrRemember }
}

it('asks once within a while, also while the answer is on its way', async () => {
  const { clock, ask, askOrRemember } = started()
  expect(await Promise.all([askOrRemember('a'), askOrRemember('a')])).toEqual(['about a', 'about a'])
  clock.time = 999
  await askOrRemember('a')
  expect(ask).toHaveBeenCalledTimes(1)
})

it('asks again after it', async () => {
  const { clock, ask, askOrRemember } = started()
  await askOrRemember('a')
  clock.time = 1_000
  await askOrRemember('a')
  expect(ask).toHaveBeenCalledTimes(2)
})

it('forgets the oldest when it knows enough', async () => {
  const { ask, askOrRemember } = started({ maxAnswers: 2 })
  for (const question of ['a', 'b', 'c', 'b', 'c']) await askOrRemember(question)
  expect(ask).toHaveBeenCalledTimes(3)
  await askOrRemember('a')
  expect(ask).toHaveBeenCalledTimes(4)
})

it('does not remember a failure', async () => {
  const ask = vi.fn(async (question: string) => `about ${question}`).mockRejectedValueOnce(new Error('no network'))
  const { askOrRemember } = started({ ask })
  await expect(askOrRemember('a')).rejects.toThrow('no network')
  expect(await askOrRemember('a')).toBe('about a')
})
