import {
  draftSchema,
  linesOfTextBlock,
  paragraph,
  readPublication,
  richTextOf,
  snapshotSchema,
  textBlock,
  textBlockIn,
  valuesOf,
  withDraft,
} from '@osi/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleRequests } from '../bundles/testing/bundle-requests.ts'
import { poolOf } from '../platform/postgres.ts'
import { startCms, type Asker, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())
const { readersAt } = bundleRequests(() => cms)

const secret = 'The quince pavilion opens in secret'

/** A page of which readers have nothing, or an older text. */
async function page({ isPublished = false } = {}): Promise<{ type: string; id: string }> {
  const { body } = await cms.rest('publisher', 'POST', '/pages', {
    title: 'Pavilion',
    summary: 'It is closed.',
    _status: isPublished ? 'published' : 'draft',
  })
  const { id } = body.doc
  await cms.rest('author', 'PATCH', `/pages/${id}?draft=true`, { summary: secret, _status: 'draft' })
  return { type: 'pages', id }
}

const make = (asker: Asker, named: object, days: unknown = 7) =>
  cms.rest(asker, 'POST', '/share-links/make', { ...named, days })
const tokenIn = (url: string): string => url.split('/').at(-2) ?? ''
const open = (token: string) => cms.rest('service', 'POST', '/share-links/open', { token })
const activity = async () => (await cms.rest('admin', 'GET', '/activity?sort=-createdAt&limit=1')).body.docs[0]

describe('a link to a draft', () => {
  test.each([1, 7, 30])('is made for %i days, listed with who made it, and noted', async (days) => {
    const named = await page()
    const { status, body } = await make('author', named, days)
    expect([status, body.url]).toEqual([200, expect.stringMatching(/^http:\/\/localhost:4321\/share\/[\w-]{32}\/$/)])
    const { links } = (await cms.rest('publisher', 'GET', `/share-links/documents/pages/${named.id}`)).body
    expect(links).toEqual([{ id: expect.any(String), by: 'author', at: expect.any(String), until: expect.any(String) }])
    expect(Date.parse(links[0].until) - Date.parse(links[0].at)).toBe(days * 24 * 60 * 60 * 1000)
    expect(await activity()).toMatchObject({ deed: 'shared', what: expect.stringContaining('Page “Pavilion”') })
  })

  test('opens the newest draft, and nothing of it is where readers look', async () => {
    const named = await page({ isPublished: true })
    const { body } = await make('author', named)
    const opened = await open(tokenIn(body.url))
    expect(opened.body.draft.document.summary).toBe(secret)
    const { text } = await readersAt()
    expect(text).toContain('It is closed.')
    expect(text).not.toContain(secret)
  })

  test('leaves its token in no table', async () => {
    const { body } = await make('author', await page())
    const token = tokenIn(body.url)
    const { rows } = await poolOf(cms.payload).query<{ text: string }>(
      `select row_to_json(share_links)::text as text from share_links union all select row_to_json(activity)::text from activity`,
    )
    expect(rows.filter(({ text }) => text.includes(token))).toEqual([])
  })

  test('opens no draft but its own: a parent and a contact that readers don’t have stay closed', async () => {
    const parent = await page()
    const contact = (
      await cms.rest('author', 'POST', '/contacts?draft=true', { name: 'Hidden desk', _status: 'draft' })
    ).body.doc
    const { id } = (
      await cms.rest('author', 'POST', '/webinars?draft=true', {
        title: 'Seen early',
        summary: 'A look.',
        startsAt: '2027-02-01T15:00:00.000Z',
        endsAt: '2027-02-01T16:00:00.000Z',
        contact: contact.id,
        _status: 'draft',
      })
    ).body.doc
    const child = (
      await cms.rest('author', 'POST', '/pages?draft=true', {
        title: 'Below',
        summary: 'It.',
        parent: parent.id,
        _status: 'draft',
      })
    ).body.doc
    for (const named of [
      { type: 'webinars', id },
      { type: 'pages', id: child.id },
    ]) {
      const opened = await open(tokenIn((await make('author', named)).body.url))
      expect(opened.status).toBe(200)
      expect(JSON.stringify(opened.body)).not.toMatch(/Hidden desk|quince/)
      const snapshot = {
        version: 1,
        fingerprint: 'of-nothing-at-all',
        documents: {},
        globals: {},
        media: [],
        redirects: [],
        problems: [],
      } as const
      const site = withDraft(
        readPublication({ ...snapshot, documents: {}, media: [], redirects: [], problems: [] }).publication,
        draftSchema.parse(opened.body.draft),
      )
      expect(site?.address).toBe(named.type === 'pages' ? '/below/' : '/webinars/seen-early/')
    }
  })

  test('shows in a block what readers have of a document, and nothing of its draft', async () => {
    const write = async (type: string, values: object, isPublished = false): Promise<string> => {
      const { status, body } = await cms.rest('publisher', 'POST', `/${type}${isPublished ? '' : '?draft=true'}`, {
        ...values,
        _status: isPublished ? 'published' : 'draft',
      })
      expect(status, JSON.stringify(body)).toBe(201)
      return body.doc.id
    }
    const known = await write('contacts', { name: 'Open desk', phone: '601.359.1003' }, true)
    await cms.rest('author', 'PATCH', `/contacts/${known}?draft=true`, { name: 'Loquat desk', _status: 'draft' })
    const startsAt = '2027-02-01T15:00:00.000Z'
    const body = richTextOf(
      paragraph('Ask us.'),
      textBlock({ blockType: 'contact', contact: known }),
      textBlock({ blockType: 'contact', contact: await write('contacts', { name: 'Loquat office' }) }),
      textBlock({
        blockType: 'event',
        event: { relationTo: 'webinars', value: await write('webinars', { title: 'Loquat hour', startsAt }) },
      }),
      textBlock({
        blockType: 'category',
        category: await write('school-categories', { name: 'Loquat schools', acronym: 'LQ' }),
      }),
      textBlock({
        blockType: 'questions',
        questions: [
          await write('faqs', { question: 'Why loquats?', answer: richTextOf(paragraph('Loquats are sweet.')) }),
        ],
      }),
    )
    const id = await write('pages', { title: 'With blocks', body })
    const opened = await open(tokenIn((await make('author', { type: 'pages', id })).body.url))
    expect(opened.status).toBe(200)
    expect(JSON.stringify(opened.body)).not.toMatch(/loquat/i)
    const live = readPublication(snapshotSchema.parse((await readersAt()).body)).publication
    const site = withDraft(live, draftSchema.parse(opened.body.draft))
    const shown = site?.publication.find('pages', id)?.body?.root.children.map((node) => {
      const { block } = textBlockIn(valuesOf(node).fields) ?? {}
      return block && linesOfTextBlock(block, site.publication)
    })
    expect(shown).toEqual([undefined, ['Open desk'], [], [], [], []])
  })

  test('of a draft without its title says only until when it works', async () => {
    const { id } = (await cms.rest('author', 'POST', '/webinars?draft=true', { title: 'No day yet', _status: 'draft' }))
      .body.doc
    const { body } = await make('author', { type: 'webinars', id })
    expect((await open(tokenIn(body.url))).body).toEqual({ until: expect.any(String) })
  })

  test('of a global is opened too', async () => {
    await cms.rest('author', 'POST', '/globals/home?draft=true', {
      heading: 'Soon',
      introduction: secret,
      _status: 'draft',
    })
    const { body } = await make('author', { type: 'home' })
    expect((await open(tokenIn(body.url))).body.draft).toMatchObject({ type: 'home', document: { heading: 'Soon' } })
    expect((await cms.rest('author', 'GET', '/share-links/globals/home')).body.links).toHaveLength(1)
  })
})

describe('a link that doesn’t hold', () => {
  /** A link that is ended in some way, and what it answers then. */
  async function answerAfter(end: (named: { type: string; id: string }, link: string) => Promise<unknown>) {
    const named = await page()
    const { url, links } = (await make('author', named)).body
    expect((await open(tokenIn(url))).status).toBe(200)
    await end(named, links[0].id)
    const { status, body } = await open(tokenIn(url))
    return { status, body }
  }
  const closed = { status: 404, body: { message: 'This link does not work.' } }

  test('because somebody ended it', async () => {
    expect(
      await answerAfter((named, link) => cms.rest('publisher', 'POST', '/share-links/end', { ...named, link })),
    ).toEqual(closed)
    expect(await activity()).toMatchObject({ deed: 'unshared' })
  })

  test('because its time is over', async () => {
    expect(
      await answerAfter((_, link) =>
        poolOf(cms.payload).query('update share_links set ends_at = now() where id = $1', [link]),
      ),
    ).toEqual(closed)
  })

  test('because its document is in the trash, or deleted', async () => {
    const trashed = { deletedAt: new Date().toISOString() }
    expect(await answerAfter(({ id }) => cms.rest('publisher', 'PATCH', `/pages/${id}`, trashed))).toEqual(closed)
    expect(await answerAfter(({ id }) => cms.rest('publisher', 'DELETE', `/pages/${id}`))).toEqual(closed)
  })

  test.each(['', 'x', 'a'.repeat(32), '../../etc', '%'])('because there is none (%s)', async (token) => {
    expect(await open(token)).toMatchObject(closed)
  })

  test('is not ended by way of another document', async () => {
    const [one, other] = [await page(), await page()]
    const { url, links } = (await make('author', one)).body
    await cms.rest('author', 'POST', '/share-links/end', { ...other, link: links[0].id })
    expect((await open(tokenIn(url))).status).toBe(200)
  })
})

test.each([0, 2, 31, -1, '7', null])('no link is made for %s days', async (days) => {
  expect((await make('author', await page(), days)).status).toBe(400)
})

test('no link is made to what has no page', async () => {
  const { id } = (await cms.rest('author', 'POST', '/contacts?draft=true', { name: 'A desk', _status: 'draft' })).body
    .doc
  for (const named of [{ type: 'users', id }, { type: 'pages', id }, { type: 'pages' }, { type: 'constructor', id }])
    expect((await make('author', named)).status).toBe(404)
})
