import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { startCms, type CmsForTests } from '../../testing/cms-for-tests.ts'
import { exampleOf } from '../../testing/examples-without-relations.ts'
import type { Asking } from '../ask-due-links.ts'
import { probeLink } from '../probe-link.ts'
import { OtherSites } from './other-sites.ts'

/** Minutes of a day, for `after`. */
export const day = 24 * 60

/**
 * The CMS and PostgreSQL as they are, other sites that answer as a test wants, and a clock that stands until it is put forward. Begins
 * before the tests of a file and ends after them; each test begins without documents and links.
 */
export function watchingLinks() {
  let cms: CmsForTests
  const others = new OtherSites()
  const { at } = others
  let now = new Date('2026-03-02T15:00:00.000Z')

  /** Puts the clock forward, in minutes. */
  const after = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000))

  beforeAll(async () => {
    await others.open()
    cms = await startCms()
  })
  afterAll(async () => {
    others.close()
    await cms.stop()
  })

  const parts = async () => ({
    ...(await import('../watch-links.ts')),
    ...(await import('../../platform/postgres.ts')),
    ...(await import('../lock-for-links.ts')),
    ...(await import('../report-of-links.ts')),
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

  return {
    others,
    at,
    after,
    now: () => now,
    payload: () => cms.payload,
    parts,
    query,
    asking,
    look,
    report,
    failing,
    publish,
    webinarWith,
  }
}
