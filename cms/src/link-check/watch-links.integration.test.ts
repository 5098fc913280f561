import { setTimeout as pause } from 'node:timers/promises'
import { paragraph, richTextOf } from '@osi/shared'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { exampleOf } from '../testing/examples-without-relations.ts'
import { probeLink } from './probe-link.ts'
import { OtherSites } from './testing/other-sites.ts'
import type { Asking } from './ask-due-links.ts'

/** The CMS and PostgreSQL as they are. */
let cms: CmsForTests
const others = new OtherSites()
const { at } = others
let now = new Date('2026-03-02T15:00:00.000Z')

const after = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000))
const day = 24 * 60

beforeAll(async () => {
  await others.open()
  cms = await startCms()
})
afterAll(async () => {
  others.close()
  await cms.stop()
})

const parts = async () => ({
  ...(await import('./watch-links.ts')),
  ...(await import('../platform/postgres.ts')),
  ...(await import('./lock-for-links.ts')),
  ...(await import('./report-of-links.ts')),
})
const query = async (sql: string) => (await parts()).poolOf(cms.payload).query(sql)

beforeEach(async () => {
  for (const collection of ['webinars', 'pages', 'redirects'] as const)
    await cms.payload.delete({ collection, where: {}, trash: true })
  await cms.payload.updateGlobal({
    slug: 'notice',
    data: { message: null, link: { label: null, url: null }, _status: 'published' },
  })
  await query('delete from checked_links')
  others.reset()
})

const asking = (further: Partial<Asking> = {}): Asking => ({
  ask: (link) => probeLink(link, { addressesOf: others.addressesOf, isAllowed: () => true }),
  now: () => now,
  random: () => 0.5,
  pause: async () => undefined,
  signal: new AbortController().signal,
  ...further,
})

async function look(further: Partial<Asking> = {}): Promise<void> {
  const { lockForLinks, lookAtLinks, poolOf } = await parts()
  const lock = await lockForLinks(poolOf(cms.payload))
  if (!lock) throw new Error('Somebody is looking already.')
  await lookAtLinks(cms.payload, lock, asking(further))
}
const report = async () => (await parts()).reportOfLinks(cms.payload, now)
const failing = async () => (await report()).failing.map(({ link }) => link)

async function publish(collection: 'webinars' | 'pages' | 'redirects', data: object): Promise<string> {
  const { status, body } = await cms.rest('publisher', 'POST', `/${collection}`, { ...data, _status: 'published' })
  expect(status, JSON.stringify(body)).toBe(201)
  return String(body.doc.id)
}
const webinarWith = (url: string, further = {}) =>
  publish('webinars', { ...exampleOf('webinars'), slug: undefined, registration: { url }, recording: {}, ...further })

describe('the links that are asked', () => {
  it('are those of whatever is published, of whatever kind, to other sites', async () => {
    await webinarWith(at('one', '/register'))
    const inText = {
      type: 'link',
      version: 1,
      fields: { linkType: 'custom', url: at('two', '/plan#part') },
      children: [{ type: 'text', text: 'the plan', version: 1 }],
    }
    const body = richTextOf(paragraph('Read '))
    body.root.children.push({ ...paragraph(''), children: [inText] } as never)
    await publish('pages', { title: 'A page', body })
    await publish('redirects', { from: '/old/', to: at('three', '/new') })
    await cms.payload.updateGlobal({
      slug: 'notice',
      data: { message: 'Closed today.', link: { label: 'More', url: at('four') }, _status: 'published' },
    })
    // Drafts, what is yet to come, and the site itself.
    await cms.payload.create({ collection: 'webinars', draft: true, data: { registration: { url: at('draft') } } })
    await webinarWith(at('later'), { goLiveAt: '2031-01-01T15:00:00.000Z' })
    await webinarWith('http://127.0.0.10:4321/contacts/', { title: 'Another' })
    await look()
    expect(others.asked.toSorted()).toEqual([
      at('four'),
      at('one', '/register'),
      at('three', '/new'),
      at('two', '/plan'),
    ])
    const { rows } = await query('select link from checked_links')
    expect(rows.map(({ link }: { link: string }) => link)).not.toContain(at('draft'))
  })

  it('are asked about once a day, and forgotten once they are published no more', async () => {
    const id = await webinarWith(at('one'))
    await look()
    after(0.8 * day - 1)
    await look()
    expect(others.asked).toHaveLength(1)
    after(0.4 * day)
    await look()
    expect(others.asked).toHaveLength(2)
    await cms.payload.update({ collection: 'webinars', id, data: { _status: 'draft' } })
    await look()
    expect(await report()).toMatchObject({ count: 0 })
  })

  it('are asked a few at a time, and each site one after the other', async () => {
    others.answersAfterMs = 15
    for (let number = 0; number < 16; number++) await webinarWith(at(`site-${number % 8}`, `/${number}`))
    let pauses = 0
    await look({ pause: async () => (pauses += 1) })
    expect(others.asked).toHaveLength(16)
    expect(others.most).toEqual({ atOnce: 4, ofOneSite: 1 })
    expect(pauses).toBe(8)
  })
})

describe('a link that doesn’t answer', () => {
  it('is reported once it failed again, with its documents and since when, until it answers', async () => {
    await webinarWith(at('good'))
    const id = await webinarWith(at('bad'), { title: 'Reading data' })
    others.statuses[at('bad')] = 404
    const since = now
    await look()
    expect(await failing()).toEqual([])
    after(5)
    await look()
    expect(others.asked.filter((link) => link === at('bad'))).toHaveLength(1)
    after(60)
    await look()
    expect(await report()).toMatchObject({
      count: 2,
      isCutOff: false,
      failing: [
        {
          link: at('bad'),
          since: since.toISOString(),
          reason: 'the site says that there is no such page (404)',
          documents: [{ type: 'webinars', id, title: 'Reading data' }],
        },
      ],
    })
    others.statuses = {}
    after(6 * 60 + 1)
    await look()
    expect(await failing()).toEqual([])
  })

  it('is not news while the outage is short', async () => {
    await webinarWith(at('good'))
    await webinarWith(at('bad'))
    others.statuses[at('bad')] = 500
    await look()
    others.statuses = {}
    after(61)
    await look()
    expect(await failing()).toEqual([])
    others.statuses[at('bad')] = 500
    after(1.2 * day)
    await look()
    expect(await failing()).toEqual([])
  })

  it.each([401, 403, 405, 429, 999])('is none when a guard stands there: %i', async (status) => {
    await webinarWith(at('guarded'))
    others.statuses[at('guarded')] = status
    await look()
    after(2 * day)
    await look()
    expect(await report()).toMatchObject({ count: 1, isCutOff: false, failing: [] })
  })

  it('is reported no more as soon as the document is published without it', async () => {
    await webinarWith(at('good'))
    const id = await webinarWith(at('bad'))
    others.statuses[at('bad')] = 410
    await look()
    after(70)
    await look()
    expect(await failing()).toEqual([at('bad')])
    await cms.payload.update({ collection: 'webinars', id, draft: true, data: { registration: { url: at('good') } } })
    expect(await failing()).toEqual([at('bad')])
    await cms.payload.update({
      collection: 'webinars',
      id,
      data: { registration: { url: at('good') }, _status: 'published' },
    })
    expect(await failing()).toEqual([])
  })

  it.each([
    ['moved addresses', () => publish('redirects', { from: '/old/', to: at('bad') })],
    [
      'the notice',
      () =>
        cms.payload.updateGlobal({
          slug: 'notice',
          data: { message: 'Closed.', link: { label: 'More', url: at('bad') }, _status: 'published' },
        }),
    ],
  ])('is reported of %s too', async (_, have) => {
    await webinarWith(at('good'))
    await have()
    others.statuses[at('bad')] = 404
    await look()
    after(70)
    await look()
    expect(await failing()).toEqual([at('bad')])
  })
})

describe('a machine without the internet', () => {
  it('reports no link, says once that none could be reached, and goes on when it is back', async () => {
    for (let number = 0; number < 50; number++) await webinarWith(at(`site-${number}`))
    others.isCutOff = true
    for (let hour = 0; hour < 3; hour++) {
      await look()
      after(60)
    }
    expect(await report()).toMatchObject({ count: 50, due: 50, isCutOff: true, failing: [] })
    others.isCutOff = false
    await look()
    expect(others.asked).toHaveLength(50)
    expect(await report()).toMatchObject({ due: 0, isCutOff: false, failing: [] })
  })

  it('keeps what it knew of a link', async () => {
    await webinarWith(at('good'))
    await webinarWith(at('bad'))
    others.statuses[at('bad')] = 404
    await look()
    after(70)
    await look()
    others.isCutOff = true
    after(2 * day)
    await look()
    expect(await report()).toMatchObject({ isCutOff: true, failing: [{ link: at('bad') }] })
  })

  it('is told from a site that is gone by a link that answered before', async () => {
    await webinarWith(at('good'))
    await look()
    await webinarWith(at('gone'))
    const gone: Partial<Asking> = {
      ask: (link) =>
        link === at('gone')
          ? Promise.resolve({ result: 'fails', responded: false, reason: 'there is no gone.example.test' })
          : asking().ask(link),
    }
    await look(gone)
    after(70)
    await look(gone)
    expect(await failing()).toEqual([at('gone')])
  })
})

describe('two processes', () => {
  it('don’t ask at the same time', async () => {
    const { lockForLinks, poolOf, areLinksBeingAsked } = await parts()
    const pool = poolOf(cms.payload)
    const lock = await lockForLinks(pool)
    expect(await lockForLinks(pool)).toBeUndefined()
    expect(await areLinksBeingAsked(pool)).toBe(true)
    await lock?.giveBack()
    expect(await areLinksBeingAsked(pool)).toBe(false)
  })

  it('one that is killed leaves nothing that the next doesn’t find', async () => {
    for (let number = 0; number < 12; number++) await webinarWith(at(`site-${number}`))
    const { lockForLinks, lookAtLinks, poolOf, areLinksBeingAsked } = await parts()
    const pool = poolOf(cms.payload)
    const lock = (await lockForLinks(pool))!
    const { rows } = await lock.query<{ pid: number }>('select pg_backend_pid() as pid', [])
    let answered = 0
    const dying = asking({
      async ask(link) {
        // What PostgreSQL sees of a process that is killed.
        if (++answered === 5) await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
        return asking().ask(link)
      },
    })
    await lookAtLinks(cms.payload, lock, dying)
    for (let tries = 0; (await areLinksBeingAsked(pool)) && tries < 100; tries++) await pause(20)
    const { due } = await report()
    expect(due).toBeGreaterThan(0)
    await look()
    expect(await report()).toMatchObject({ count: 12, due: 0, isChecking: false })
  })

  it('one that is stopped ends between two links', async () => {
    for (let number = 0; number < 6; number++) await webinarWith(at('site', `/${number}`))
    const stopping = new AbortController()
    await look({
      signal: stopping.signal,
      async ask(link) {
        const answer = await asking().ask(link)
        if (others.asked.length === 2) stopping.abort()
        return answer
      },
    })
    expect(others.asked).toHaveLength(2)
    expect(await report()).toMatchObject({ count: 6, due: 5, isChecking: false })
  })
})

it('nothing of it is in the publication', async () => {
  await webinarWith(at('bad'))
  others.statuses[at('bad')] = 404
  await look()
  const { takeSnapshot } = await import('../publication/take-snapshot.ts')
  expect(JSON.stringify((await takeSnapshot(cms.payload, now)).snapshot)).not.toMatch(/checked|404/)
})
