import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { eventually } from '../../builder/testing/builder-harness.ts'
import { testKey } from '../../builder/testing/fake-cms.ts'
import { servedSite } from '../testing/served-site.ts'
import { minOpenMs, stampOf } from './time-trap.ts'

const site = servedSite()
beforeAll(() => site.release())

test('a report that was sent sooner than people send one comes back with everything in it, and can be sent once more', async () => {
  const stampIn = (page: string) => /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const stamped = /^\d+\.[0-9a-f]{64}$/
  expect(stampIn((await site.ask('/report-a-problem/')).body)).toMatch(stamped)
  const typed = { problem: 'Quickly typed', page: '/contacts/', email: 'a@example.org' }
  // Made just before it is sent, and again where that took a slow machine as long as a person.
  const { stamp, tooSoon } = await eventually(async () => {
    const begun = performance.now()
    const stamp = stampOf(new Date(), testKey)
    const tooSoon = await site.form({ ...typed, stamp })
    return performance.now() - begun < minOpenMs && { stamp, tooSoon }
  })
  expect(tooSoon.status).toBe(422)
  for (const words of [...Object.values(typed), 'Please send it once more']) expect(tooSoon.body).toContain(words)
  expect(stampIn(tooSoon.body)).toBe(stamp)
  const forged = await site.form({ ...typed, stamp: `${stamp}0` })
  expect([forged.status, stampIn(forged.body)]).toEqual([422, expect.stringMatching(stamped)])
  await setTimeout(minOpenMs)
  expect((await site.form({ ...typed, stamp })).status).toBe(200)
  await eventually(() => site.bench.cms.reports.length > 0)
  expect(site.bench.cms.reports.at(-1)).toMatchObject({ message: 'Quickly typed' })
})
