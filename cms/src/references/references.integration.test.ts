import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { startCms, type Asker, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

async function make(collection: string, values: Record<string, unknown>, status = 'published'): Promise<string> {
  const query = status === 'draft' ? '?draft=true' : ''
  const { status: code, body } = await cms.rest('publisher', 'POST', `/${collection}${query}`, {
    ...values,
    _status: status,
  })
  expect(code, JSON.stringify(body)).toBe(201)
  return body.doc.id
}

const change = (
  collection: string,
  id: string,
  values: Record<string, unknown>,
  query = '',
  asker: Asker = 'publisher',
) => cms.rest(asker, 'PATCH', `/${collection}/${id}${query}`, values)

const usesOf = async (collection: string, id: string) =>
  (await cms.rest('author', 'GET', `/used-by/${collection}/${id}`)).body

/** A text with a link to a document. */
const textWithLink = (relationTo: string, value: string) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: null,
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: null,
        children: [
          {
            type: 'link',
            format: '',
            indent: 0,
            version: 3,
            direction: null,
            fields: { linkType: 'internal', newTab: false, doc: { relationTo, value } },
            children: [
              { type: 'text', text: 'the whole list', format: 0, mode: 'normal', style: '', detail: 0, version: 1 },
            ],
          },
        ],
      },
    ],
  },
})

/** A text with a block. */
const textWithBlock = (fields: object) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: null,
    children: [{ type: 'block', version: 2, format: '', fields: { id: 'block-1', blockName: '', ...fields } }],
  },
})

const startsAt = '2027-03-01T15:00:00.000Z'
const file = {
  name: 'a.vtt',
  mimetype: 'text/vtt',
  data: Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nHi.\n'),
  size: 36,
}

describe('who refers to something', () => {
  it('is found by field, by link in a text, by menu, in what is published and in drafts', async () => {
    const contact = await make('contacts', { name: 'A person', phone: '601.359.1003' })
    const page = await make('pages', { title: 'The list' })
    const webinar = await make('webinars', { title: 'Kick-off', startsAt, contact, body: textWithLink('pages', page) })
    const draft = await make('faqs', { question: 'Where is it?', answer: textWithLink('pages', page) }, 'draft')
    await cms.rest('publisher', 'POST', '/globals/navigation', {
      items: [{ label: 'More', below: [{ page }] }],
      _status: 'published',
    })
    expect((await usesOf('contacts', contact)).uses).toEqual([
      { kind: 'webinars', id: webinar, title: 'Kick-off', places: ['Whom to ask about it'], state: 'published' },
    ])
    const { uses, address } = await usesOf('pages', page)
    expect(address).toBe('/the-list/')
    expect(uses.map(({ kind, id, state }: { kind: string; id?: string; state: string }) => [kind, id, state])).toEqual([
      ['webinars', webinar, 'published'],
      ['navigation', undefined, 'published'],
      ['faqs', draft, 'draft'],
    ])
    expect(uses[0].places[0]).toMatch(/^the link on “the whole list” in /)
    expect(uses[1].places).toEqual(['Entries › Entries below it › or a page'])
  })

  it('is found by a block in a text, and keeps what the block shows from being deleted for good', async () => {
    const contact = await make('contacts', { name: 'Shown in a text', phone: '601.359.1003' })
    const webinar = await make('webinars', { title: 'Shown in an answer', startsAt })
    const page = await make('pages', { title: 'Shows it', body: textWithBlock({ blockType: 'contact', contact }) })
    const event = { relationTo: 'webinars', value: webinar }
    const faq = await make('faqs', { question: 'When?', answer: textWithBlock({ blockType: 'event', event }) })
    expect((await usesOf('contacts', contact)).uses).toEqual([
      { kind: 'pages', id: page, title: 'Shows it', places: ['the block “Contact” in Text'], state: 'published' },
    ])
    expect((await usesOf('webinars', webinar)).uses).toMatchObject([
      { id: faq, places: ['the block “Event” in Answer'] },
    ])
    await change('contacts', contact, { deletedAt: startsAt })
    const refused = await cms.rest('publisher', 'DELETE', `/contacts/${contact}?trash=true`)
    expect([refused.status, refused.body.errors[0].message]).toEqual([409, expect.stringContaining('“Shows it”')])
    expect((await change('pages', page, { summary: 'Stays publishable.', _status: 'published' })).status).toBe(200)
  })

  it('is found in a draft over something published', async () => {
    const contact = await make('contacts', { name: 'Another person', phone: '601.359.1003' })
    const webinar = await make('webinars', { title: 'Drafted over', startsAt })
    await change('webinars', webinar, { contact, _status: 'draft' }, '?draft=true', 'author')
    expect((await usesOf('contacts', contact)).uses).toMatchObject([{ id: webinar, state: 'draft' }])
  })

  it('keeps a file from being deleted for good, not from the trash', async () => {
    const { id: slides } = await cms.payload.create({ collection: 'media', data: {}, file })
    const webinar = await make('webinars', {
      title: 'With captions',
      startsAt,
      recording: { url: 'https://example.org/v', captions: slides },
    })
    const refused = await cms.rest('publisher', 'DELETE', `/media/${slides}`)
    expect([refused.status, refused.body.errors[0].message]).toEqual([409, expect.stringContaining('“With captions”')])
    expect((await change('media', slides, { deletedAt: startsAt })).status).toBe(200)
    expect((await cms.rest('publisher', 'DELETE', `/media/${slides}?trash=true`)).status).toBe(409)
    await change('webinars', webinar, { recording: { captions: null } })
    expect((await cms.rest('publisher', 'DELETE', `/media/${slides}?trash=true`)).status).toBe(200)
  })
})

test.each([
  ['publisher', 'published', { blockType: 'questions', questions: [] }, 'has no question. Choose one, or remove'],
  ['author', 'draft', { blockType: 'carousel' }, '“carousel”'],
] as const)('what a %s saves as %s with the block %j is refused', async (asker, status, fields, sentence) => {
  const page = { title: 'Refused', body: textWithBlock(fields), _status: status }
  const refused = await cms.rest(asker, 'POST', `/pages${status === 'draft' ? '?draft=true' : ''}`, page)
  expect(refused.status).toBe(400)
  expect(JSON.stringify(refused.body)).toContain(sentence)
})

describe('taking something off the site', () => {
  const redirectFrom = async (from: string) =>
    (await cms.rest('publisher', 'GET', `/redirects?where[from][equals]=${from}`)).body.docs.map(
      ({ to }: { to: string }) => to,
    )

  it.each(['trash', 'unpublish'])('leads its readers where the editor says: %s', async (how) => {
    const page = await make('pages', { title: `Old by ${how}` })
    const taken = await cms.rest('publisher', 'POST', `/take-off/pages/${page}`, { how, leadTo: '/contacts/' })
    expect(taken.status, JSON.stringify(taken.body)).toBe(200)
    expect(await redirectFrom(`/old-by-${how}/`)).toEqual(['/contacts/'])
    expect((await usesOf('pages', page)).address).toBeUndefined()
  })

  it('is not for authors, and says so', async () => {
    const page = await make('pages', { title: 'Stays' })
    for (const how of ['trash', 'unpublish'])
      expect((await cms.rest('author', 'POST', `/take-off/pages/${page}`, { how })).status).toBe(403)
    expect((await usesOf('pages', page)).address).toBe('/stays/')
  })

  it('refuses to lead readers in a circle', async () => {
    const page = await make('pages', { title: 'Round' })
    expect(
      (await cms.rest('publisher', 'POST', `/take-off/pages/${page}`, { how: 'trash', leadTo: '/round/' })).status,
    ).toBe(400)
  })

  it.each([
    ['unpublished', { _status: 'draft' }],
    ['in the trash', { deletedAt: startsAt }],
  ])('keeps the addresses of the pages below one that is %s', async (state, values) => {
    const slug = state.replaceAll(' ', '-')
    const parent = await make('pages', { title: `Parent ${state}` })
    await make('pages', { title: `Child ${state}`, parent })
    await change('pages', parent, { summary: 'A draft on top.', _status: 'draft' }, '?draft=true')
    expect((await change('pages', parent, values)).status).toBe(200)
    expect(await redirectFrom(`/parent-${slug}/child-${slug}/`)).toEqual([`/child-${slug}/`])
  })
})

describe('what leads to something in the trash', () => {
  it('keeps no date from being published', async () => {
    const page = await make('pages', { title: 'Gone soon' })
    const webinar = await make('webinars', { title: 'Links to it', startsAt, body: textWithLink('pages', page) })
    await change('pages', page, { deletedAt: startsAt })
    const { status, body } = await change('webinars', webinar, {
      startsAt: '2027-03-08T15:00:00.000Z',
      _status: 'published',
    })
    expect(status, JSON.stringify(body)).toBe(200)
    expect((await cms.rest('author', 'GET', `/standing/pages/${page}`)).body).toEqual({
      state: 'in the trash',
      title: 'Gone soon',
    })
  })
})
