import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../builder/testing/builder-harness.ts'
import { servedSite } from '../testing/served-site.ts'

const site = servedSite()
const ask: typeof site.ask = (...request) => site.ask(...request)
const form: typeof site.form = (values, headers) => site.form(values, headers)
beforeAll(() => site.release())

describe('a report', () => {
  test('arrives at the CMS', async () => {
    const { status, body } = await form({
      problem: 'A dead link\r\non a page',
      page: '/contacts/',
      email: 'a@example.org',
      website: '',
    })
    expect(status).toBe(200)
    expect(body).toContain('Thank you')
    await eventually(() => site.bench.cms.reports.length === 1)
    expect(site.bench.cms.reports[0]).toEqual({
      message: 'A dead link\non a page',
      page: '/contacts/',
      contact: 'a@example.org',
    })
  })

  test('that is not usable comes back with what was typed and what is wrong', async () => {
    const { status, body } = await form({ problem: '', email: 'nobody', page: 'The <b>page' })
    expect(status).toBe(422)
    expect(body).toContain('Say what is wrong')
    expect(body).toContain('name@example.org')
    expect(body).toMatch(/value="The (&lt;|<)b(&gt;|>)page"/)
  })

  test('from another site is refused', async () => {
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }] as Record<
      string,
      string
    >[])
      expect((await form({ problem: 'x' }, headers)).status).toBe(403)
    expect(
      (await ask('/report-a-problem/', { 'content-type': 'application/json' }, 'POST', '{"problem":"x"}')).status,
    ).toBe(415)
    expect((await ask('/report-a-problem/', { 'content-type': 'text/plain' }, 'POST', 'problem=x')).status).toBe(415)
  })

  test('by a program that fills in everything, or a huge one, goes nowhere', async () => {
    expect((await form({ problem: 'Buy now', website: 'https://spam.example' })).status).toBe(200)
    expect((await form({ problem: 'x'.repeat(70_000) })).status).toBe(413)
    await setTimeout(300)
    expect(site.bench.cms.reports).toHaveLength(1)
  })

  test('is kept while the CMS is away, and arrives when it is back', async () => {
    await site.bench.cms.stop()
    expect((await form({ problem: 'While you were out' })).status).toBe(200)
    await site.bench.cms.start()
    await eventually(() => site.bench.cms.reports.length === 2)
    expect(site.bench.cms.reports[1]).toEqual({ message: 'While you were out' })
  })

  test('too many from one place are asked to wait', async () => {
    const statuses: number[] = []
    for (let sent = 0; sent < 12; sent += 1) statuses.push((await form({ problem: '' })).status)
    // One that finds the counting busy is let in: not every single one of those that are too many waits.
    expect(statuses).toContain(429)
  })
})
