import { contentTypeNames, contentTypeOf, type ContentTypeName, type Snapshot, valuesOf } from '@osi/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type Asker, type CmsForTests } from '../testing/cms-for-tests.ts'
import { exampleOf } from '../testing/examples-without-relations.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

/** What the release builder gets to see of a content type. */
async function publicDocuments(name: ContentTypeName, asOf?: string): Promise<Record<string, unknown>[]> {
  const address = `http://localhost:3000/api/publication${asOf ? `?asOf=${asOf}` : ''}`
  const { publicationResponse } = await import('../publication/publication-response.ts')
  const response = await publicationResponse(
    new Request(address, { headers: cms.headersOf('service') }),
    async () => cms.payload,
  )
  const snapshot = (await response.json()) as Snapshot
  return (snapshot.documents[name] ?? []).map(valuesOf)
}
const isPublic = async (name: ContentTypeName, id: string, asOf?: string) =>
  (await publicDocuments(name, asOf)).some((document) => document.id === id)

describe.each(contentTypeNames)('%s', (name) => {
  const { titleField, location } = contentTypeOf(name)
  const hasSlug = location.on === 'own-page'

  /** Saves a document, and gives its id. */
  async function save(
    asker: Asker,
    status: 'draft' | 'published',
    more: Record<string, unknown> = {},
  ): Promise<string> {
    const { status: code, body } = await cms.rest(asker, 'POST', `/${name}${status === 'draft' ? '?draft=true' : ''}`, {
      ...exampleOf(name),
      _status: status,
      ...more,
    })
    expect(code, JSON.stringify(body)).toBe(201)
    return body.doc.id
  }

  it('keeps a draft from readers, and shows it once it is published', async () => {
    const id = await save('author', 'draft')
    expect(await isPublic(name, id)).toBe(false)
    const { status } = await cms.rest('publisher', 'PATCH', `/${name}/${id}`, { _status: 'published' })
    expect(status).toBe(200)
    expect(await isPublic(name, id)).toBe(true)
  })

  it('saves a draft with nothing in it, and refuses to publish it with a reason for each field', async () => {
    const { status, body } = await cms.rest('author', 'POST', `/${name}?draft=true`, {})
    expect(status).toBe(201)
    const refused = await cms.rest('publisher', 'PATCH', `/${name}/${body.doc.id}`, { _status: 'published' })
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0].data.errors.map(({ path }: { path: string }) => path)).toContain(titleField)
    expect(await isPublic(name, body.doc.id)).toBe(false)
  })

  it('goes on showing the published version while a newer draft is written', async () => {
    const id = await save('publisher', 'published', { [titleField]: 'As published' })
    await cms.rest('author', 'PATCH', `/${name}/${id}?draft=true&autosave=true`, {
      [titleField]: 'As drafted',
      _status: 'draft',
    })
    const shown = (await publicDocuments(name)).find((document) => document.id === id)
    expect(shown?.[titleField]).toBe('As published')
  })

  it('is gone for readers once it is unpublished, and back once it is published again, first published when it was', async () => {
    const id = await save('publisher', 'published')
    const first = (await publicDocuments(name)).find((document) => document.id === id)?.firstPublishedAt
    expect(first).toBeTypeOf('string')
    await cms.rest('publisher', 'PATCH', `/${name}/${id}`, { _status: 'draft' })
    expect(await isPublic(name, id)).toBe(false)
    await cms.rest('publisher', 'PATCH', `/${name}/${id}`, { _status: 'published' })
    expect((await publicDocuments(name)).find((document) => document.id === id)?.firstPublishedAt).toBe(first)
  })

  it('stays as readers have it when an old draft is restored, and says so', async () => {
    const id = await save('author', 'draft', { [titleField]: 'The first draft' })
    await cms.rest('publisher', 'PATCH', `/${name}/${id}`, { [titleField]: 'As published', _status: 'published' })
    const { docs } = (
      await cms.rest('publisher', 'GET', `/${name}/versions?where[parent][equals]=${id}&sort=createdAt`)
    ).body
    const restored = await cms.rest('publisher', 'POST', `/${name}/versions/${docs[0].id}`)
    expect([restored.status, restored.body.message]).toEqual([200, expect.stringMatching(/^Restored as a draft/)])
    expect((await publicDocuments(name)).find((document) => document.id === id)?.[titleField]).toBe('As published')
  })

  it('is gone for readers once it is in the trash', async () => {
    const id = await save('publisher', 'published')
    const { status } = await cms.rest('publisher', 'PATCH', `/${name}/${id}`, { deletedAt: new Date().toISOString() })
    expect(status).toBe(200)
    expect(await isPublic(name, id)).toBe(false)
  })

  it('is public from the moment it goes live until just before it is withdrawn', async () => {
    const id = await save('publisher', 'published', {
      goLiveAt: '2031-03-01T15:00:00.000Z',
      withdrawAt: '2031-03-02T15:00:00.000Z',
    })
    expect(await isPublic(name, id)).toBe(false)
    expect(await isPublic(name, id, '2031-03-01T14:59:59.999Z')).toBe(false)
    expect(await isPublic(name, id, '2031-03-01T15:00:00.000Z')).toBe(true)
    expect(await isPublic(name, id, '2031-03-02T14:59:59.999Z')).toBe(true)
    expect(await isPublic(name, id, '2031-03-02T15:00:00.000Z')).toBe(false)
  })

  it('refuses a withdrawal before it goes live', async () => {
    const { status } = await cms.rest('publisher', 'POST', `/${name}`, {
      ...exampleOf(name),
      _status: 'published',
      goLiveAt: '2031-03-02T15:00:00.000Z',
      withdrawAt: '2031-03-01T15:00:00.000Z',
    })
    expect(status).toBe(400)
  })

  it.runIf(hasSlug)(
    'gets its address from its title; of two drafts, the one published first has the good one',
    async () => {
      const title = { [titleField]: `What’s new in ${name}?` }
      const [one, two] = [await save('author', 'draft', title), await save('author', 'draft', title)]
      const slugOf = async (id: string) => (await cms.rest('author', 'GET', `/${name}/${id}?draft=true`)).body.slug
      expect([await slugOf(one), await slugOf(two)]).toEqual([`whats-new-in-${name}`, `whats-new-in-${name}`])
      for (const id of [two, one])
        expect((await cms.rest('publisher', 'PATCH', `/${name}/${id}`, { _status: 'published' })).status).toBe(200)
      expect([await slugOf(two), await slugOf(one)]).toEqual([`whats-new-in-${name}`, `whats-new-in-${name}-2`])
    },
  )

  it.runIf(hasSlug)('follows its title until it is published, and no longer', async () => {
    const id = await save('author', 'draft', { [titleField]: `A first title of ${name}` })
    const slugAfter = async (asker: Asker, address: string, change: Record<string, unknown>) =>
      (await cms.rest(asker, 'PATCH', `/${name}/${id}${address}`, change)).body.doc.slug
    expect(await slugAfter('author', '?draft=true', { [titleField]: `A better title of ${name}` })).toBe(
      `a-better-title-of-${name}`,
    )
    expect(await slugAfter('publisher', '', { _status: 'published' })).toBe(`a-better-title-of-${name}`)
    expect(await slugAfter('publisher', '', { [titleField]: `Another title of ${name}` })).toBe(
      `a-better-title-of-${name}`,
    )
  })

  it.runIf(hasSlug)('keeps an address that an editor wrote', async () => {
    const id = await save('author', 'draft', { slug: `my-own-${name}` })
    const { body } = await cms.rest('author', 'PATCH', `/${name}/${id}?draft=true`, {
      [titleField]: 'Whatever it is called',
    })
    expect(body.doc.slug).toBe(`my-own-${name}`)
  })

  it.runIf(hasSlug)('says when an address is taken, and leads on from an old one', async () => {
    const id = await save('publisher', 'published', { slug: `old-${name}` })
    const taken = await cms.rest('publisher', 'POST', `/${name}`, {
      ...exampleOf(name),
      slug: `old-${name}`,
      _status: 'published',
    })
    expect(taken.status).toBe(400)
    const addressOf = async () =>
      contentTypeOf(name).addressOf((await publicDocuments(name)).find((document) => document.id === id) as never, {
        find: () => undefined,
      })
    const old = await addressOf()
    await cms.rest('publisher', 'PATCH', `/${name}/${id}`, { slug: `new-${name}` })
    const { body } = await cms.rest('publisher', 'GET', `/redirects?where[from][equals]=${old}`)
    expect(body.docs.map(({ to }: { to: string }) => to)).toEqual([await addressOf()])
    await cms.rest('publisher', 'PATCH', `/${name}/${id}`, { slug: `old-${name}` })
    expect((await cms.rest('publisher', 'GET', `/redirects?where[from][equals]=${old}`)).body.docs).toEqual([])
  })

  it('shows nothing of itself to anyone who is not signed in', async () => {
    const id = await save('publisher', 'published')
    for (const address of [
      `/${name}`,
      `/${name}/${id}`,
      `/${name}?draft=true`,
      `/${name}/versions`,
      `/${name}/count`,
    ]) {
      for (const asker of ['nobody', 'service'] as const) {
        const { status, body } = await cms.rest(asker, 'GET', address)
        expect(`${asker} ${address} ${status}`).toBe(`${asker} ${address} 403`)
        expect(JSON.stringify(body)).not.toContain(id)
      }
    }
  })

  describe('an author', () => {
    /** What readers see of a document, to be the same after every attempt. */
    const shown = async (id: string) =>
      JSON.stringify((await publicDocuments(name)).find((document) => document.id === id))

    it.each([
      ['publishes by creating', 'POST', '', { _status: 'published' }],
      ['publishes by creating a draft that says published', 'POST', '?draft=true', { _status: 'published' }],
    ])('can’t publish: %s', async (_, method, query, change) => {
      const before = (await publicDocuments(name)).length
      const { status } = await cms.rest('author', method, `/${name}${query}`, { ...exampleOf(name), ...change })
      expect(status).toBe(403)
      expect(await publicDocuments(name)).toHaveLength(before)
    })

    it.each([
      ['publishes', 'PATCH', '', { _status: 'published' }],
      ['publishes a draft', 'PATCH', '?draft=true', { _status: 'published' }],
      ['publishes by autosave', 'PATCH', '?draft=true&autosave=true', { _status: 'published' }],
      ['publishes in all languages', 'PATCH', '?draft=true&publishAllLocales=true', {}],
    ])('can’t make a draft public: %s', async (_, method, query, change) => {
      const id = await save('author', 'draft')
      const { status } = await cms.rest('author', method, `/${name}/${id}${query}`, change)
      expect(status).toBe(403)
      expect(await isPublic(name, id)).toBe(false)
    })

    it.each([
      ['saves without asking for a draft', 'PATCH', '/ID', { [titleField]: 'Changed' }],
      ['unpublishes', 'PATCH', '/ID', { _status: 'draft' }],
      ['unpublishes in all languages', 'PATCH', '/ID?draft=true&unpublishAllLocales=true', { _status: 'draft' }],
      ['changes many at once', 'PATCH', '?where[id][equals]=ID', { [titleField]: 'Changed' }],
      ['unpublishes many at once', 'PATCH', '?where[id][equals]=ID', { _status: 'draft' }],
      ['throws it away', 'PATCH', '/ID', { deletedAt: '2026-01-01T00:00:00.000Z' }],
      ['throws it away as a draft', 'PATCH', '/ID?draft=true', { deletedAt: '2026-01-01T00:00:00.000Z' }],
      ['throws many away', 'PATCH', '?where[id][equals]=ID', { deletedAt: '2026-01-01T00:00:00.000Z' }],
      ['deletes it', 'DELETE', '/ID', undefined],
      ['deletes many', 'DELETE', '?where[id][equals]=ID', undefined],
      ['copies it as published', 'POST', '/ID/duplicate?draft=false', {}],
      [
        'takes over its date of publication',
        'PATCH',
        '/ID?draft=true',
        { firstPublishedAt: '2001-01-01T00:00:00.000Z' },
      ],
    ])('can’t change what readers see: %s', async (_, method, address, body) => {
      const id = await save('publisher', 'published')
      const [before, count] = [await shown(id), (await publicDocuments(name)).length]
      await cms.rest('author', method, `/${name}${address.replace('ID', id)}`, body)
      expect(await shown(id)).toBe(before)
      expect(await publicDocuments(name)).toHaveLength(count)
    })

    it('can’t restore an old version for readers, but can as a draft', async () => {
      const id = await save('publisher', 'published', { [titleField]: 'The first wording' })
      await cms.rest('publisher', 'PATCH', `/${name}/${id}`, { [titleField]: 'The second wording' })
      const versions = await cms.rest('author', 'GET', `/${name}/versions?where[parent][equals]=${id}&sort=createdAt`)
      const [oldest] = versions.body.docs
      const before = await shown(id)
      expect((await cms.rest('author', 'POST', `/${name}/versions/${oldest.id}`)).status).toBe(403)
      expect((await cms.rest('author', 'POST', `/${name}/versions/${oldest.id}?draft=true`)).status).toBe(200)
      expect(await shown(id)).toBe(before)
    })

    it('can throw away and fetch back a draft that readers never saw', async () => {
      const id = await save('author', 'draft')
      expect(
        (await cms.rest('author', 'PATCH', `/${name}/${id}`, { deletedAt: '2026-01-01T00:00:00.000Z' })).status,
      ).toBe(200)
      expect((await cms.rest('author', 'PATCH', `/${name}/${id}?trash=true`, { deletedAt: null })).status).toBe(200)
    })
  })
})
