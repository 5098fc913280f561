import { paragraph, richTextOf } from '@osi/shared'
import { describe, expect, it } from 'vitest'
import { day, watchingLinks } from './testing/watching-links.ts'

const { others, at, after, now, payload, query, look, report, failing, publish, webinarWith } = watchingLinks()

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
    await payload().updateGlobal({
      slug: 'notice',
      data: { message: 'Closed today.', link: { label: 'More', url: at('four') }, _status: 'published' },
    })
    // Drafts, what is yet to come, and the site itself.
    await payload().create({ collection: 'webinars', draft: true, data: { registration: { url: at('draft') } } })
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
    await payload().update({ collection: 'webinars', id, data: { _status: 'draft' } })
    await look()
    expect(await report()).toMatchObject({ count: 0 })
  })

  it('are asked a few at a time, and each site one after the other', async () => {
    // Long enough for four to be on their way at once, however slow the machine is.
    others.answersAfterMs = 300
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
    const since = now()
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
    await payload().update({ collection: 'webinars', id, draft: true, data: { registration: { url: at('good') } } })
    expect(await failing()).toEqual([at('bad')])
    await payload().update({
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
        payload().updateGlobal({
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
