import { paragraph, richTextOf, textBlock, textIn, valuesOf } from '@osi/shared'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { bundleRequests, documentsIn, inContacts } from './testing/bundle-requests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const { readersAt, publish, takeBack, report, draft, published, write, bundleOf } = bundleRequests(() => cms)

let count = 0
const page = async (title: string, slug: string): Promise<string> =>
  (await cms.rest('publisher', 'POST', '/pages', { title, slug, _status: 'published' })).body.doc.id
/** An hour from now, to the second. */
const soon = () => new Date(Math.ceil(Date.now() / 1000) * 1000 + 3_600_000).toISOString()
const momentBefore = (at: string) => new Date(Date.parse(at) - 1).toISOString()

describe('a bundle that is scheduled', () => {
  let scheduled: {
    bundle: string
    goLiveAt: string
    page: string
    ids: string[]
    number: number
    earlier: Record<string, unknown>
  }
  /** A page that moves, a contact that changes, and new contacts. */
  const schedule = async (size: number) => {
    const number = (count += 1)
    const moved = await page(`Page ${number}`, `old-place-${number}`)
    await write('pages', moved, { title: `Secret page ${number}`, slug: `secret-place-${number}` })
    const known = await published(`Known desk ${number}`)
    await write('contacts', known, { name: `Secret name ${number}` })
    const ids: string[] = []
    while (ids.length < size - 2) ids.push(await draft(`Secret desk ${number}-${ids.length}`))
    const goLiveAt = soon()
    const earlier = (await readersAt(momentBefore(goLiveAt))).body
    const bundle = await bundleOf([...[...ids, known].map(inContacts), { relationTo: 'pages', value: moved }], {
      goLiveAt,
    })
    expect(await publish(bundle)).toMatchObject({ status: 200, body: { documents: size, goLiveAt } })
    scheduled = { bundle, goLiveAt, page: moved, ids, number, earlier }
    return scheduled
  }
  afterEach(async () => void (await takeBack(scheduled.bundle)))

  const secrets = /Secret|secret-place/

  test('leaks nothing before its instant, and is whole from then on: twelve documents', async () => {
    const { goLiveAt, page: moved, ids, number, earlier } = await schedule(12)
    const before = (await readersAt(momentBefore(goLiveAt))).body
    expect(JSON.stringify(before)).not.toMatch(secrets)
    for (const part of ['documents', 'globals', 'media', 'redirects', 'problems'])
      expect(before[part]).toEqual(earlier[part])
    // The release builder looks again at that very instant.
    expect(before.nextChangeAt).toBe(goLiveAt)
    const after = (await readersAt(goLiveAt)).body
    expect(JSON.stringify(documentsIn(after, 'contacts')).match(/Secret/g)).toHaveLength(11)
    const pages = documentsIn(after, 'pages').filter((one) => textIn(one, 'id') === moved)
    expect(pages).toMatchObject([{ slug: `secret-place-${number}` }])
    expect(after.redirects).toContainEqual(
      expect.objectContaining({ from: `/old-place-${number}/`, to: `/secret-place-${number}/` }),
    )
    // Readers have it since then, whenever somebody pressed the button.
    const fresh = documentsIn(after, 'contacts').filter((one) => ids.includes(textIn(one, 'id') ?? ''))
    expect(new Set(fresh.map((one) => textIn(one, 'firstPublishedAt')))).toEqual(new Set([goLiveAt]))
  })

  test('is taken back before its instant as if it had never been, with its texts kept as drafts', async () => {
    const { bundle, goLiveAt, page: moved, ids, number, earlier } = await schedule(4)
    expect(await takeBack(bundle)).toMatchObject({ status: 200, body: { documents: 4, taken: 2, edited: [] } })
    const [now, then] = [(await readersAt()).body, (await readersAt(goLiveAt)).body]
    expect(then.redirects).toEqual(earlier.redirects)
    expect(JSON.stringify([now, then])).not.toMatch(secrets)
    const latest = await cms.payload.findByID({ collection: 'pages', id: moved, draft: true, depth: 0 })
    expect([latest.title, latest._status]).toEqual([`Secret page ${number}`, 'draft'])
    const contactNow = await cms.payload.findByID({ collection: 'contacts', id: ids[0] ?? '', depth: 0 })
    expect(contactNow).toMatchObject({ _status: 'draft', firstPublishedAt: null })
    expect((await report(bundle)).state).toBe('open')
    expect((await publish(bundle)).status).toBe(200)
  })

  test('keeps its documents together: none goes live, leaves or is deleted alone, and drafts are written on', async () => {
    const { bundle, goLiveAt, ids } = await schedule(3)
    const [id = ''] = ids
    for (const [method, path, body] of [
      ['PATCH', `/contacts/${id}`, { role: 'Chief', _status: 'published' }],
      ['PATCH', `/contacts/${id}`, { _status: 'draft' }],
      ['PATCH', `/contacts/${id}`, { deletedAt: '2026-11-26T00:00:00Z' }],
      ['PATCH', `/bundles/${bundle}`, { items: [] }],
      ['DELETE', `/contacts/${id}`, undefined],
      ['DELETE', `/bundles/${bundle}`, undefined],
    ] as const) {
      const answer = await cms.rest('publisher', method, path, body)
      expect(`${method} ${JSON.stringify(body)} ${answer.status}`).toBe(`${method} ${JSON.stringify(body)} 409`)
    }
    expect((await write('contacts', id, { role: 'Later thought' })).status).toBe(200)
    expect((await readersAt(goLiveAt)).text).not.toContain('Later thought')
    expect((await report(bundle)).items).toContainEqual(
      expect.objectContaining({ document: `contacts/${id}`, change: 'written on' }),
    )
    await takeBack(bundle)
    const latest = await cms.payload.findByID({ collection: 'contacts', id, draft: true, depth: 0 })
    expect(latest.role).toBe('Later thought')
  })

  test('is told beside its documents, in lists and on My day', async () => {
    const { bundle, page: moved, ids, number } = await schedule(3)
    const state = async (place: string) => (await cms.rest('author', 'GET', `/publishing/documents/${place}`)).body
    // Nobody builds releases here; what the CMS knows by itself is said.
    const { title } = await report(bundle)
    expect((await state(`contacts/${ids[0]}`)).details).toContain(`With the bundle “${title}”.`)
    expect((await state(`pages/${moved}`)).details.at(-1)).toMatch(/^What changed goes live on .* with the bundle/)
    const { heldDocuments } = await import('./publications.ts')
    expect(
      [...(await heldDocuments('contacts', new Date(), { payload: cms.payload })).values()]
        .map(({ isNew }) => isNew)
        .sort(),
    ).toEqual([false, true])
    const { body } = await cms.rest('author', 'GET', `/standing/contacts/${ids[0]}`)
    expect(body).toEqual({ state: 'later', title: `Secret desk ${number}-0` })
    const { plannedBundles } = await import('./planned-bundles.ts')
    const [from, until] = [new Date(), new Date(Date.now() + 86_400_000)]
    expect(await plannedBundles({ from, until, limit: 5 }, cms.payload)).toMatchObject([
      { id: bundle, what: 'goes live' },
    ])
  })
})

/** A draft of any type. */
const draftOf = async (type: string, values: object): Promise<{ relationTo: string; value: string }> => {
  const { status, body } = await cms.rest('author', 'POST', `/${type}?draft=true`, { ...values, _status: 'draft' })
  expect([status, body.errors]).toEqual([201, undefined])
  return { relationTo: type, value: body.doc.id }
}
const previewOf = (bundle: string) => readersAt(new Date().toISOString(), `&bundle=${bundle}`)

test('a text whose blocks show what is new is previewed, goes live and is taken back with it', async () => {
  const startsAt = '2035-02-01T15:00:00.000Z'
  const contact = await draftOf('contacts', { name: 'Medlar desk', phone: '601.359.1003' })
  const event = await draftOf('webinars', { title: 'Medlar hour', startsAt, endsAt: '2035-02-01T16:00:00.000Z' })
  const category = await draftOf('school-categories', { name: 'Medlar schools', acronym: 'MDL' })
  const answer = richTextOf(paragraph('Medlars are eaten late.'))
  const question = await draftOf('faqs', { question: 'Why medlars?', answer })
  const holder = await page('Who shows them', 'who-shows-them')
  const body = richTextOf(
    paragraph('Come and see.'),
    textBlock({ blockType: 'contact', contact: contact.value }),
    textBlock({ blockType: 'event', event }),
    textBlock({ blockType: 'category', category: category.value }),
    textBlock({ blockType: 'questions', questions: [question.value] }),
  )
  await write('pages', holder, { body })
  const goLiveAt = soon()
  const items = [contact, event, category, question]
  const bundle = await bundleOf([{ relationTo: 'pages', value: holder }, ...items], { goLiveAt })
  const secrets = new RegExp(['medlar', 'come and see', ...items.map(({ value }) => value)].join('|'), 'i')
  const words = ['Medlar desk', 'Medlar hour', 'Medlar schools', 'Why medlars?', 'Come and see.']
  const before = (await readersAt()).text
  expect(before).not.toMatch(secrets)
  expect(words.filter((one) => before.includes(one))).toEqual([])
  const previewed = (await previewOf(bundle)).text
  expect(words.filter((one) => !previewed.includes(one))).toEqual([])

  expect(await publish(bundle)).toMatchObject({ status: 200, body: { documents: 5 } })
  expect((await readersAt(momentBefore(goLiveAt))).text).not.toMatch(secrets)
  const after = (await readersAt(goLiveAt)).text
  expect(words.filter((one) => !after.includes(one))).toEqual([])

  expect((await takeBack(bundle)).status).toBe(200)
  expect((await readersAt(goLiveAt)).text).not.toMatch(secrets)
  const latest = await cms.payload.findByID({ collection: 'pages', id: holder, draft: true, depth: 0 })
  expect(latest.body).toMatchObject({ root: { children: body.root.children.map(({ type }) => ({ type })) } })
})

test('a menu of two levels is previewed, goes live and is taken back with its pages', async () => {
  const known = await page('Known page', 'known-page')
  const menuNow = [
    { label: 'About', below: [{ page: known }, { section: '/faqs/' }] },
    { section: '/contacts/', below: [] },
  ]
  const publishMenu = (items: object[]) =>
    cms.rest('publisher', 'POST', '/globals/navigation', { items, _status: 'published' })
  expect((await publishMenu(menuNow)).status).toBe(200)
  const fresh = await draftOf('pages', { title: 'Sorb page', slug: 'sorb-page' })
  const stored = (await cms.rest('author', 'GET', '/globals/navigation?draft=true&depth=0')).body.items
  const drafted = await cms.rest('author', 'POST', '/globals/navigation?draft=true', {
    items: [
      { label: 'Sorb menu', below: [{ page: fresh.value }, { page: known, label: 'Sorb name' }] },
      { ...stored[0], below: [...stored[0].below.toReversed(), { section: '/webinars/', label: 'Sorb hours' }] },
    ],
    _status: 'draft',
  })
  expect(drafted.status).toBe(200)
  const goLiveAt = soon()
  const bundle = await bundleOf([fresh], { globals: ['navigation'], goLiveAt })
  const menuIn = ({ body }: { body: Record<string, unknown> }) => valuesOf(body.globals).navigation
  const menuThen = {
    items: [
      { label: 'Sorb menu', below: [{ page: fresh.value }, { page: known, label: 'Sorb name' }] },
      {
        label: 'About',
        below: [{ section: '/faqs/' }, { page: known }, { section: '/webinars/', label: 'Sorb hours' }],
      },
    ],
  }
  expect(menuIn(await readersAt())).toEqual({ items: menuNow })
  expect(menuIn(await previewOf(bundle))).toEqual(menuThen)

  expect(await publish(bundle)).toMatchObject({ status: 200, body: { documents: 2 } })
  const held = await readersAt(momentBefore(goLiveAt))
  expect(menuIn(held)).toEqual({ items: menuNow })
  expect(held.text).not.toMatch(/sorb/i)
  expect(held.text).not.toContain(fresh.value)
  expect(menuIn(await readersAt(goLiveAt))).toEqual(menuThen)

  expect((await takeBack(bundle)).status).toBe(200)
  expect(menuIn(await readersAt(goLiveAt))).toEqual({ items: menuNow })
  const { body } = await cms.rest('author', 'GET', '/globals/navigation?draft=true&depth=0')
  expect(body.items[0]).toMatchObject({ label: 'Sorb menu', below: [{ page: fresh.value }, { label: 'Sorb name' }] })
  expect(body.items[1].below).toHaveLength(3)
})
