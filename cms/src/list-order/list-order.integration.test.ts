import { richTextOf, paragraph, textIn, valuesOf } from '@osi/shared'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bundleRequests, documentsIn, inContacts } from '../bundles/testing/bundle-requests.ts'
import { startCms, type Asker, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const { readersAt, publish, takeBack, published, draft, write, bundleOf } = bundleRequests(() => cms)

/** Contacts that readers have, in the order in which they were made. */
let ids: string[] = []
beforeEach(async () => {
  await cms.payload.delete({ collection: 'contacts', where: {}, trash: true })
  ids = []
  for (const name of ['Ana', 'Ben', 'Cyd', 'Dee']) ids.push(await published(name))
})
const idOf = (name: string): string => ids[['Ana', 'Ben', 'Cyd', 'Dee'].indexOf(name)] ?? ''

/** Moves a contact, as somebody who saw the list as it is. */
const move = async (id: string, side: 'before' | 'after', of?: string, more: object = {}, asker: Asker = 'publisher') =>
  cms.rest(asker, 'POST', '/list-order/move', {
    type: 'contacts',
    id,
    side,
    ...(of ? { of } : {}),
    seen: (await list()).map((one) => one.id),
    ...more,
  })
const list = async (): Promise<{ id: string; name: string }[]> =>
  (await cms.rest('author', 'GET', '/contacts?draft=true&depth=0&sort=order')).body.docs
const inList = async () => (await list()).map(({ name }) => name).join(' ')
/** As readers get them: by their number, equal ones as the snapshot has them. */
const forReaders = async (at?: string, more?: string) =>
  documentsIn((await readersAt(at, more)).body, 'contacts')
    .map(valuesOf)
    .toSorted((a, b) => Number(a.order) - Number(b.order))
    .map((one) => textIn(one, 'name'))
    .join(' ')

describe('the order of a list', () => {
  test('is the one in which its documents were made, until a publisher moves one', async () => {
    expect([await inList(), await forReaders()]).toEqual(['Ana Ben Cyd Dee', 'Ana Ben Cyd Dee'])
    const { status, body } = await move(idOf('Dee'), 'before', idOf('Ben'))
    expect([status, body]).toEqual([200, { position: 2, total: 4, back: { side: 'after', of: idOf('Cyd') } }])
    expect([await inList(), await forReaders()]).toEqual(['Ana Dee Ben Cyd', 'Ana Dee Ben Cyd'])
    await move(idOf('Dee'), 'after', idOf('Cyd'))
    expect(await forReaders()).toBe('Ana Ben Cyd Dee')
  })

  test('is changed step by step, and not past its ends', async () => {
    expect((await move(idOf('Cyd'), 'before')).body.position).toBe(2)
    expect((await move(idOf('Cyd'), 'before')).body.position).toBe(1)
    expect((await move(idOf('Cyd'), 'before')).body).toEqual({ position: 1, total: 4 })
    expect((await move(idOf('Ana'), 'after')).body.position).toBe(3)
    expect(await forReaders()).toBe('Cyd Ben Ana Dee')
  })

  test('is decided among equal numbers by what the editor saw', async () => {
    for (const id of ids) await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { order: 0 })
    const seen = [idOf('Dee'), idOf('Cyd'), idOf('Ben'), idOf('Ana')]
    expect((await move(idOf('Ana'), 'before', idOf('Cyd'), { seen })).status).toBe(200)
    expect([await inList(), await forReaders()]).toEqual(['Dee Ana Cyd Ben', 'Dee Ana Cyd Ben'])
  })

  test('publishes no draft, makes no version, and changes no date that calendars or colleagues follow', async () => {
    await write('contacts', idOf('Ben'), { name: 'Ben, secretly' })
    const about = async () => {
      const [row, latest] = [false, true].map((isDraft) =>
        cms.payload.findByID({ collection: 'contacts', id: idOf('Ben'), draft: isDraft, depth: 0 }),
      )
      const { totalDocs } = await cms.payload.countVersions({
        collection: 'contacts',
        where: { parent: { equals: idOf('Ben') } },
      })
      return { row: { ...(await row), order: 0 }, latest: { ...(await latest), order: 0 }, totalDocs }
    }
    const before = await about()
    expect((await move(idOf('Ben'), 'after', idOf('Dee'))).status).toBe(200)
    expect(await about()).toEqual(before)
    expect([await inList(), await forReaders()]).toEqual(['Ana Cyd Dee Ben, secretly', 'Ana Cyd Dee Ben'])
    await cms.rest('publisher', 'PATCH', `/contacts/${idOf('Ben')}`, { _status: 'published' })
    expect(await forReaders()).toBe('Ana Cyd Dee Ben, secretly')
  })

  test('stays when an old version comes back, and what is new or copied comes last', async () => {
    await cms.rest('publisher', 'PATCH', `/contacts/${idOf('Ana')}`, { role: 'Chief', _status: 'published' })
    await move(idOf('Ana'), 'after', idOf('Cyd'))
    const { docs } = await cms.payload.findVersions({
      collection: 'contacts',
      where: { parent: { equals: idOf('Ana') } },
      sort: 'createdAt',
    })
    expect((await cms.rest('publisher', 'POST', `/contacts/versions/${docs[0]?.id}`)).status).toBe(200)
    expect(await forReaders()).toBe('Ben Cyd Ana Dee')
    await published('Eve')
    const copy = await cms.rest('publisher', 'POST', `/contacts/${idOf('Ben')}/duplicate?draft=true`, {})
    expect(copy.status).toBe(200)
    expect(await inList()).toMatch(/^Ben Cyd Ana Dee Eve Ben/)
  })

  test('is noted in the activity log', async () => {
    await move(idOf('Ben'), 'before', idOf('Ana'))
    const { docs } = await cms.payload.find({ collection: 'activity', sort: '-createdAt', limit: 1 })
    expect(docs[0]).toMatchObject({
      deed: 'ordered',
      what: 'Moved to number 1 of 4 in its list: Contact “Ben”',
      who: expect.stringContaining('publisher'),
    })
  })
})

describe('two who move at once', () => {
  test('both get what they asked for, where they moved different rows', async () => {
    const both = await Promise.all([
      move(idOf('Ana'), 'after', idOf('Dee'), { seen: [idOf('Ana')] }),
      move(idOf('Ben'), 'after', idOf('Cyd'), { seen: [idOf('Ben'), idOf('Cyd')] }, 'admin'),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await forReaders()).toBe('Cyd Ben Dee Ana')
  })

  test('the second is told who was faster, and undoes nothing', async () => {
    const seen = ids
    await move(idOf('Dee'), 'before', idOf('Ana'))
    const { status, body } = await move(idOf('Ben'), 'before', idOf('Ana'), { seen }, 'admin')
    expect(status).toBe(412)
    expect(body.message).toMatch(
      /^publisher changed the order of this list at .* after you opened it\. Nothing was moved\./,
    )
    expect(await forReaders()).toBe('Dee Ana Ben Cyd')
  })

  test('what is new or in the trash by now is in nobody’s way; what is gone is not moved', async () => {
    const seen = ids
    await published('Eve')
    await cms.rest('publisher', 'PATCH', `/contacts/${idOf('Cyd')}`, { deletedAt: new Date().toISOString() })
    expect((await move(idOf('Dee'), 'before', idOf('Ana'), { seen })).status).toBe(200)
    expect((await move(idOf('Cyd'), 'before', idOf('Ana'), { seen: [] })).body.message).toMatch(
      /^This list has changed/,
    )
    expect((await move(idOf('Ana'), 'before', idOf('Cyd'), { seen: [] })).status).toBe(412)
    expect(await forReaders()).toBe('Dee Ana Ben Eve')
  })

  test('a save that began before a move keeps it', async () => {
    const { body } = await cms.rest('author', 'GET', `/contacts/${idOf('Ben')}?draft=true&depth=0`)
    await move(idOf('Ben'), 'after', idOf('Dee'))
    const saved = await cms.rest('publisher', 'PATCH', `/contacts/${idOf('Ben')}`, {
      role: 'Chief',
      _status: 'published',
      editedFrom: { version: body.updatedAt, values: { role: body.role } },
    })
    expect(saved.status).toBe(200)
    expect(await forReaders()).toBe('Ana Cyd Dee Ben')
  })
})

describe('with a bundle', () => {
  const soon = () => new Date(Math.ceil(Date.now() / 1000) * 1000 + 3_600_000).toISOString()

  test('a list is put in order while it waits: readers have the order at once, and nothing of the bundle', async () => {
    await write('contacts', idOf('Ben'), { name: 'Ben, secretly' })
    const fresh = await draft('Secret Eve')
    const goLiveAt = soon()
    const bundle = await bundleOf([inContacts(idOf('Ben')), inContacts(fresh)], { goLiveAt })
    expect((await publish(bundle)).status).toBe(200)
    await move(idOf('Ben'), 'before', idOf('Ana'))
    await move(fresh, 'before', idOf('Ana'))
    expect(await forReaders()).toBe('Ben Ana Cyd Dee')
    expect(await forReaders(goLiveAt)).toBe('Ben, secretly Secret Eve Ana Cyd Dee')
    expect((await takeBack(bundle)).status).toBe(200)
    expect(await forReaders()).toBe('Ben Ana Cyd Dee')
  })

  test('that is taken back, the order stays', async () => {
    await write('contacts', idOf('Ben'), { name: 'Benjamin' })
    const bundle = await bundleOf([inContacts(idOf('Ben'))])
    await publish(bundle)
    await move(idOf('Ben'), 'after', idOf('Dee'))
    expect(await forReaders()).toBe('Ana Cyd Dee Benjamin')
    expect(await takeBack(bundle)).toMatchObject({ status: 200, body: { edited: [] } })
    expect(await forReaders()).toBe('Ana Cyd Dee Ben')
  })
})

test.each([
  ['authors', 'author', 403],
  ['those without an account', 'nobody', 401],
] as const)('%s change no order', async (_, asker, status) => {
  expect((await move(idOf('Ben'), 'before', idOf('Ana'), {}, asker)).status).toBe(status)
  expect(await forReaders()).toBe('Ana Ben Cyd Dee')
})

test('a list whose order follows from dates or names is not put in order', async () => {
  for (const type of ['webinars', 'pages', 'users', 'constructor', 'nothing'])
    expect((await move(idOf('Ben'), 'before', idOf('Ana'), { type })).status).toBe(404)
})

test.each(['faqs', 'school-categories'])('%s are put in order, too', async (type) => {
  const made: string[] = []
  for (const name of ['One', 'Two'])
    made.push(
      (
        await cms.rest('publisher', 'POST', `/${type}`, {
          ...(type === 'faqs'
            ? { question: name, answer: richTextOf(paragraph('Yes.')) }
            : { name, acronym: name.toUpperCase() }),
          _status: 'published',
        })
      ).body.doc.id,
    )
  expect((await move(made[1] ?? '', 'before', made[0], { type, seen: made })).body.position).toBe(1)
  const { body } = await cms.rest('author', 'GET', `/${type}?sort=order&depth=0`)
  expect(body.docs.map(({ id }: { id: string }) => id)).toEqual(made.toReversed())
})
