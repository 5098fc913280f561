import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { killedRequest } from '../testing/killed-request.ts'
import { bundleRequests, inContacts } from './testing/bundle-requests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const { step, readersAt, publish, takeBack, report, fingerprintNow, draft, published, write, bundleOf } =
  bundleRequests(() => cms)

describe('a bundle that is published at once', () => {
  test('goes live as one: new documents, changes, and a part of the site', async () => {
    const [fresh, known] = [await draft('A new desk'), await published('The old desk')]
    await write('contacts', known, { name: 'The renamed desk' })
    await cms.rest('author', 'POST', '/globals/notice?draft=true', { message: 'Now in one place', _status: 'draft' })
    const bundle = await bundleOf([inContacts(fresh), inContacts(known)], { globals: ['notice'] })
    expect(await report(bundle)).toMatchObject({
      state: 'open',
      items: [
        { title: 'A new desk', change: 'new', problems: [] },
        { title: 'The renamed desk', change: 'changed', fields: ['Name'], problems: [] },
        { title: 'Notice on every page', change: 'new' },
      ],
      may: ['edit'],
    })
    expect((await readersAt()).text).not.toMatch(/A new desk|renamed|one place/)
    expect(await publish(bundle)).toMatchObject({ status: 200, body: { documents: 3 } })
    const { text } = await readersAt()
    for (const words of ['A new desk', 'The renamed desk', 'Now in one place']) expect(text).toContain(words)
    expect(await report(bundle)).toMatchObject({ state: 'live', items: [{ change: 'published' }, {}, {}] })
  })

  test('is all or nothing, and says what stands in the way', async () => {
    const [good, bad] = [await draft('Good desk'), await draft('Bad desk')]
    await write('contacts', bad, { email: 'nobody at nowhere' })
    const bundle = await bundleOf([inContacts(good), inContacts(bad)])
    const before = await fingerprintNow()
    const { status, body } = await publish(bundle)
    expect(status).toBe(409)
    expect(body.message).toMatch(/^Nothing was published\. “Bad desk” needs another look\./)
    expect(body.items).toMatchObject([{ document: `contacts/${bad}`, problems: [{ path: 'email' }] }])
    expect(await fingerprintNow()).toBe(before)
    expect((await report(bundle)).state).toBe('open')
    await write('contacts', bad, { email: 'desk@example.org' })
    expect((await publish(bundle)).status).toBe(200)
  })

  test('is published once, whoever presses the button', async () => {
    const bundle = await bundleOf([inContacts(await draft('Pressed twice'))])
    const answers = await Promise.all([publish(bundle), step('admin', 'publish', { bundle })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('is nothing for an author, and nothing to publish twice', async () => {
    const bundle = await bundleOf([inContacts(await published('Already there'))])
    expect((await step('author', 'publish', { bundle })).status).toBe(403)
    expect((await publish(bundle)).body.message).toContain('Readers have all of this already')
  })

  test('is logged, with each of its documents, and ends their reviews', async () => {
    const id = await draft('Logged desk')
    await cms.rest('author', 'POST', '/review/ask', { type: 'contacts', id })
    const bundle = await bundleOf([inContacts(id)])
    await publish(bundle)
    const { docs } = await cms.payload.find({
      collection: 'activity',
      sort: '-createdAt',
      limit: 2,
      overrideAccess: true,
    })
    expect(docs.map(({ what }) => what).sort()).toEqual([
      expect.stringMatching(/^Published together: bundle “Bundle \d+”, 1 document$/),
      'Published: Contact “Logged desk”',
    ])
    expect((await cms.rest('author', 'GET', `/review/documents/contacts/${id}`)).body.state).toBe('published')
  })
})

describe('one open bundle for a document', () => {
  test('is guaranteed, with a sentence, also when two come at once', async () => {
    const id = await draft('Wanted desk')
    const first = await bundleOf([inContacts(id)])
    const second = await bundleOf([])
    const refused = await step('author', 'add', { bundle: second, type: 'contacts', id })
    expect(refused.status).toBe(409)
    const { title } = await report(first)
    expect(JSON.stringify(refused.body)).toContain(`“Wanted desk” stands in the bundle “${title}” already.`)
    await step('author', 'remove', { bundle: first, type: 'contacts', id })
    const both = await Promise.all(
      [first, second].map((bundle) => cms.rest('author', 'PATCH', `/bundles/${bundle}`, { items: [inContacts(id)] })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('ends with its publication, and with its deletion', async () => {
    const id = await draft('Free desk')
    await publish(await bundleOf([inContacts(id)]))
    const open = await bundleOf([inContacts(id)])
    expect((await cms.rest('author', 'GET', `/bundle/of-document/contacts/${id}`)).body.bundle.id).toBe(open)
    await cms.rest('publisher', 'DELETE', `/bundles/${open}`)
    expect((await cms.rest('author', 'GET', `/bundle/of-document/contacts/${id}`)).body.bundle).toBeUndefined()
  })

  test('is found by the form of a global, too', async () => {
    const bundle = await bundleOf([])
    expect((await step('author', 'add', { bundle, type: 'home' })).status).toBe(200)
    const { body } = await cms.rest('author', 'GET', '/bundle/of-global/home')
    expect(body.bundle).toMatchObject({ id: bundle, state: 'open' })
    await step('author', 'remove', { bundle, type: 'home' })
  })
})

test('a publication that is killed in the middle leaves nothing, and can be done again', async () => {
  // So many that the first figures of its progress are told long before its end.
  const names = Array.from({ length: 80 }, (_, index) => `Killed desk ${index}`)
  const ids: string[] = []
  for (const name of names) ids.push(await draft(name))
  const bundle = await bundleOf(ids.map(inContacts))
  const before = await fingerprintNow()
  const { authorization = '' } = cms.headersOf('publisher')
  const asked = { progress: `/bundle/progress/${bundle}`, path: '/bundle/publish', body: { bundle } }
  expect(await killedRequest(authorization, asked, 3)).toEqual([null, 'SIGKILL'])
  expect(await fingerprintNow()).toBe(before)
  expect((await report(bundle)).state).toBe('open')
  expect(await publish(bundle)).toMatchObject({ status: 200, body: { documents: 80 } })
})

describe('a bundle that is live', () => {
  test('is taken back as one: readers have what they had, and the texts stay as drafts', async () => {
    const [fresh, known] = [await draft('Taken desk'), await published('Kept desk')]
    await write('contacts', known, { name: 'Changed desk' })
    const bundle = await bundleOf([inContacts(fresh), inContacts(known)])
    await publish(bundle)
    expect(await takeBack(bundle, { onlyShow: true })).toMatchObject({
      status: 200,
      body: { documents: 2, taken: 1, edited: [] },
    })
    expect((await readersAt()).text).toContain('Taken desk')
    expect((await takeBack(bundle)).status).toBe(200)
    const { text } = await readersAt()
    expect(text).toContain('Kept desk')
    expect(text).not.toMatch(/Taken desk|Changed desk/)
    const latest = await cms.payload.findByID({ collection: 'contacts', id: known, draft: true, depth: 0 })
    expect([latest.name, latest._status]).toEqual(['Changed desk', 'draft'])
    expect(await report(bundle)).toMatchObject({ state: 'taken-back', takenBackAt: expect.any(String) })
    expect((await takeBack(bundle)).status).toBe(409)
    expect((await step('publisher', 'reopen', { bundle })).status).toBe(200)
    expect((await publish(bundle)).status).toBe(200)
    expect((await readersAt()).text).toContain('Changed desk')
  })

  test('names what was published again since, first', async () => {
    const id = await draft('Edited desk')
    const bundle = await bundleOf([inContacts(id)])
    await publish(bundle)
    await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { role: 'Chief', _status: 'published' })
    expect(await takeBack(bundle)).toMatchObject({ status: 409, body: { edited: ['Edited desk'] } })
    expect((await readersAt()).text).toContain('Edited desk')
    expect((await takeBack(bundle, { confirmEdited: true })).status).toBe(200)
    expect((await readersAt()).text).not.toContain('Edited desk')
  })

  test('survives a document that was deleted meanwhile', async () => {
    const [gone, there] = [await draft('Gone desk'), await draft('There desk')]
    const bundle = await bundleOf([inContacts(gone), inContacts(there)])
    await publish(bundle)
    await cms.payload.delete({ collection: 'contacts', id: gone })
    expect(await takeBack(bundle)).toMatchObject({ status: 409, body: { edited: ['Gone desk'] } })
    expect((await takeBack(bundle, { confirmEdited: true })).status).toBe(200)
  })
})

describe('the preview of a bundle', () => {
  test('is the readers’ site with the drafts of that bundle, and of no other one', async () => {
    const [mine, other] = [await draft('My previewed desk'), await draft('Other desk')]
    const bundle = await bundleOf([inContacts(mine)])
    await bundleOf([inContacts(other)])
    const at = new Date().toISOString()
    const { text } = await readersAt(at, `&bundle=${bundle}`)
    expect(text).toContain('My previewed desk')
    expect(text).not.toContain('Other desk')
    expect((await readersAt(at)).text).not.toContain('My previewed desk')
    const sent = await cms.rest('author', 'GET', `/bundle/preview/${bundle}`)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, expect.stringContaining(bundle)])
  })

  test('is asked for by an id', async () => {
    const { publicationResponse } = await import('../publication/publication-response.ts')
    const request = new Request('http://localhost:3000/api/publication?bundle=x', { headers: cms.headersOf('service') })
    expect((await publicationResponse(request, () => Promise.resolve(cms.payload))).status).toBe(400)
  })
})

test('what is no bundle is refused, and its state is nobody’s to write', async () => {
  expect((await publish('4f6e1f9c-3c5e-4a5e-9a54-0d8f4b0f6a11')).status).toBe(404)
  expect((await step('publisher', 'publish', { bundle: 'x' })).status).toBe(400)
  const bundle = await bundleOf([])
  await cms.rest('admin', 'PATCH', `/bundles/${bundle}`, { state: 'published' })
  expect((await report(bundle)).state).toBe('open')
  const past = await bundleOf([inContacts(await draft('Too late'))], { goLiveAt: '2020-01-01T12:00:00Z' })
  expect((await publish(past)).body.message).toContain('is past')
})
