import { contentTypeNames, globalNames, type ContentTypeName, namesIn, isOneOf } from '@osi/shared'
import type { Config } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { exampleOf } from '../testing/examples-without-relations.ts'
import { endpointsFor, whoMay, type Asker } from './who-may.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const askers: readonly Asker[] = ['nobody', 'author', 'publisher', 'admin', 'service']
const date = '2026-01-01T00:00:00.000Z'

/** A request of the REST API; ID in its path stands for a document, VERSION for the first of its versions. */
type Request = readonly [method: string, path: string, body?: Record<string, unknown>]
type DocumentState =
  'draft' | 'published' | 'published, a draft on top' | 'draft in the trash' | 'published in the trash'

interface Deed {
  on: DocumentState
  ways: readonly Request[]
}

const trash = { deletedAt: date }
const many = '?where[id][equals]=ID'

/** Every way to do each deed of the table with a document of any content type. */
const deedsWithContent: Record<keyof typeof whoMay.content, Deed[]> = {
  read: [
    {
      on: 'published',
      ways: [
        ['GET', ''],
        ['GET', '/ID'],
        ['GET', '/ID?draft=true'],
        ['GET', '/count'],
        ['GET', '?draft=true'],
      ],
    },
  ],
  'read versions': [
    {
      on: 'published',
      ways: [
        ['GET', '/versions'],
        ['GET', '/versions/VERSION'],
      ],
    },
  ],
  'save a draft': [
    {
      on: 'draft',
      ways: [
        ['POST', '?draft=true', {}],
        ['PATCH', '/ID?draft=true', { goLiveAt: null }],
      ],
    },
    {
      on: 'published, a draft on top',
      ways: [
        ['PATCH', '/ID?draft=true', { goLiveAt: date }],
        ['PATCH', '/ID?draft=true&autosave=true', { _status: 'draft', withdrawAt: date, deletedAt: null }],
      ],
    },
  ],
  'restore a version as a draft': [{ on: 'published', ways: [['POST', '/versions/VERSION?draft=true']] }],
  copy: [
    {
      on: 'published',
      ways: [
        ['POST', '/ID/duplicate'],
        ['POST', '/ID/duplicate', { _status: 'draft' }],
      ],
    },
  ],
  'trash what readers never had': [
    { on: 'draft', ways: [['PATCH', '/ID', trash]] },
    { on: 'draft', ways: [['PATCH', '/ID?draft=true', trash]] },
  ],
  'take back out of the trash what readers never had': [
    { on: 'draft in the trash', ways: [['PATCH', '/ID?trash=true', { deletedAt: null }]] },
  ],
  'delete what readers never had': [
    { on: 'draft', ways: [['DELETE', '/ID']] },
    { on: 'draft in the trash', ways: [['DELETE', '/ID?trash=true']] },
  ],
  publish: [
    { on: 'draft', ways: [['PATCH', '/ID', { _status: 'published' }]] },
    { on: 'draft', ways: [['PATCH', '/ID?draft=true', { _status: 'published' }]] },
    { on: 'draft', ways: [['PATCH', '/ID?draft=true&publishAllLocales=true', { _status: 'published' }]] },
    {
      on: 'published, a draft on top',
      ways: [
        ['PATCH', '/ID', { _status: 'published' }],
        ['PATCH', '/ID', { goLiveAt: null }],
      ],
    },
    { on: 'draft in the trash', ways: [['PATCH', '/ID?trash=true', { deletedAt: null, _status: 'published' }]] },
  ],
  unpublish: [
    { on: 'published', ways: [['PATCH', '/ID', { _status: 'draft' }]] },
    { on: 'published, a draft on top', ways: [['PATCH', '/ID', { deletedAt: null }]] },
    { on: 'published, a draft on top', ways: [['PATCH', '/ID', { deletedAt: null, _status: 'draft' }]] },
    { on: 'published, a draft on top', ways: [['PATCH', '/ID', { withdrawAt: date }]] },
    { on: 'published, a draft on top', ways: [['PATCH', '/ID?unpublishAllLocales=true', { _status: 'draft' }]] },
  ],
  'restore a version for readers': [{ on: 'published, a draft on top', ways: [['POST', '/versions/VERSION']] }],
  'trash what readers had': [
    { on: 'published', ways: [['PATCH', '/ID', trash]] },
    { on: 'published, a draft on top', ways: [['PATCH', '/ID', trash]] },
    { on: 'published, a draft on top', ways: [['PATCH', '/ID', { ...trash, _status: 'draft' }]] },
    { on: 'published, a draft on top', ways: [['PATCH', '/ID?draft=true', trash]] },
  ],
  'take back out of the trash what readers had': [
    { on: 'published in the trash', ways: [['PATCH', '/ID?trash=true', { deletedAt: null }]] },
    { on: 'published in the trash', ways: [['PATCH', '/ID?trash=true', { deletedAt: null, _status: 'draft' }]] },
  ],
  'delete what readers had': [
    { on: 'published', ways: [['DELETE', '/ID']] },
    { on: 'published, a draft on top', ways: [['DELETE', '/ID']] },
    { on: 'published in the trash', ways: [['DELETE', '/ID?trash=true']] },
  ],
  'change many at once': [{ on: 'published', ways: [['PATCH', many, { withdrawAt: date }]] }],
}

/** Ways to change many at once answer 200 and name what they left out; they must change nothing that readers had. */
const waysWithMany: readonly Request[] = [
  ['PATCH', many, trash],
  ['PATCH', many, { _status: 'draft' }],
  ['PATCH', many, { deletedAt: null }],
  ['PATCH', many, { withdrawAt: date }],
  ['PATCH', `${many}&draft=true`, trash],
  ['PATCH', `${many}&draft=true`, { _status: 'published' }],
  ['PATCH', `${many}&trash=true`, { deletedAt: null, _status: 'draft' }],
  ['DELETE', many],
  ['DELETE', `${many}&trash=true`],
]

const isRefusal = (status: number): boolean => status === 401 || status === 403

async function ask(
  asker: Asker,
  root: string,
  [method, path, body]: Request,
  id: string,
  version = '',
): Promise<number> {
  const address = root + path.replace('VERSION', version).replace('ID', id)
  return (await cms.rest(asker, method, address, body ?? (method === 'POST' ? {} : undefined))).status
}

async function documentOf(name: ContentTypeName, standing: DocumentState): Promise<{ id: string; version: string }> {
  const isDraft = standing.startsWith('draft')
  const { doc } = (
    await cms.rest('publisher', 'POST', `/${name}${isDraft ? '?draft=true' : ''}`, {
      ...exampleOf(name),
      _status: isDraft ? 'draft' : 'published',
    })
  ).body
  const change = (path: string, body: object) => cms.rest('publisher', 'PATCH', `/${name}/${doc.id}${path}`, body)
  if (standing.endsWith('draft on top')) await change('?draft=true', { _status: 'draft', withdrawAt: null })
  if (standing.endsWith('in the trash')) await change('', trash)
  const { docs } = (
    await cms.rest('publisher', 'GET', `/${name}/versions?where[parent][equals]=${doc.id}&sort=createdAt&trash=true`)
  ).body
  return { id: doc.id, version: docs[0]?.id ?? '' }
}

/** The published row of a document, as readers get it. */
const rowOf = async (collection: ContentTypeName, id: string): Promise<string> =>
  JSON.stringify(await cms.payload.db.findOne({ collection, where: { id: { equals: id } } }))

/** A way, in words. */
const said = ([method, path, body]: Request): string => `${method} ${path} ${JSON.stringify(body ?? {})}`

describe.each(contentTypeNames)('%s', (name) => {
  describe.each(namesIn(deedsWithContent))('%s', (deed) => {
    const allowed: readonly Asker[] = whoMay.content[deed]

    it.each(deedsWithContent[deed])('on $on: by whom the table names', async ({ on, ways }) => {
      // A refusal changes nothing, so one document serves for all of them.
      const { id, version } = await documentOf(name, on)
      const before = await rowOf(name, id)
      for (const way of ways)
        for (const asker of askers.filter((one) => !allowed.includes(one)))
          expect(isRefusal(await ask(asker, `/${name}`, way, id, version)), `${asker} ${said(way)}`).toBe(true)
      expect(await rowOf(name, id)).toBe(before)
      for (const asker of allowed) {
        const own = await documentOf(name, on)
        for (const way of ways)
          expect(await ask(asker, `/${name}`, way, own.id, own.version), `${asker} ${said(way)}`).toBeLessThan(300)
      }
    })
  })

  it.each(['published', 'published, a draft on top', 'published in the trash'] as const)(
    'no way to change many takes anything from readers that is %s, or gives it to them, but by a publisher',
    async (standing) => {
      const { id } = await documentOf(name, standing)
      const before = await rowOf(name, id)
      for (const way of waysWithMany)
        for (const asker of ['nobody', 'author', 'service'] as const) {
          await ask(asker, `/${name}`, way, id)
          expect(await rowOf(name, id), `${asker} ${said(way)}`).toBe(before)
        }
    },
  )

  it('what is no draft save of an author is no way round: a method in a header, a draft first', async () => {
    const { id } = await documentOf(name, 'published')
    const before = await rowOf(name, id)
    for (const header of ['x-http-method-override', 'x-payload-http-method-override', 'x-method-override'])
      for (const method of ['DELETE', 'PATCH'])
        await cms.rest(
          'author',
          'POST',
          `/${name}/${id}?_method=${method}`,
          { _method: method, ...trash },
          { [header]: method },
        )
    await cms.rest('author', 'PATCH', `/${name}/${id}?draft=true`, { _status: 'draft' })
    await cms.rest('author', 'PATCH', `/${name}/${id}`, trash)
    await cms.rest('author', 'PATCH', `/${name}/${id}`, { deletedAt: null })
    await cms.rest('author', 'DELETE', `/${name}/${id}?trash=true`)
    expect(await rowOf(name, id)).toBe(before)
  })
})

/** Every way to do each deed of the table with a global. */
const deedsWithGlobals: Record<keyof typeof whoMay.global, readonly Request[]> = {
  read: [
    ['GET', ''],
    ['GET', '?draft=true'],
  ],
  'read versions': [
    ['GET', '/versions'],
    ['GET', '/versions/VERSION'],
  ],
  'save a draft': [
    ['POST', '?draft=true', { _status: 'draft' }],
    ['POST', '?draft=true&autosave=true', {}],
  ],
  'restore a version as a draft': [['POST', '/versions/VERSION?draft=true']],
  publish: [
    ['POST', '', { _status: 'published' }],
    ['POST', '?draft=true', { _status: 'published' }],
    ['POST', '', {}],
  ],
  unpublish: [
    ['POST', '', { _status: 'draft' }],
    ['POST', '', { deletedAt: null }],
    ['POST', '?unpublishAllLocales=true', { _status: 'draft' }],
  ],
  'restore a version for readers': [['POST', '/versions/VERSION']],
}

/** As much of each global as it must have to be published. */
const exampleOfGlobal: Record<string, Record<string, unknown>> = {
  home: { heading: 'Welcome', introduction: 'What we do.' },
  'site-settings': { officeName: 'The office' },
}

describe.each(globalNames)('the global %s', (name) => {
  it.each(namesIn(deedsWithGlobals))('%s: by whom the table names', async (deed) => {
    const stored = async () => JSON.stringify(await cms.payload.db.findGlobal({ slug: name }))
    for (const way of deedsWithGlobals[deed])
      for (const asker of askers) {
        await cms.rest('publisher', 'POST', `/globals/${name}`, { ...exampleOfGlobal[name], _status: 'published' })
        await cms.rest('publisher', 'POST', `/globals/${name}?draft=true`, { _status: 'draft' })
        const { docs } = (await cms.rest('publisher', 'GET', `/globals/${name}/versions?sort=createdAt`)).body
        const before = await stored()
        const status = await ask(asker, `/globals/${name}`, way, '', docs[0].id)
        const what = `${asker} ${way.join(' ')}: ${status}`
        if (whoMay.global[deed].includes(asker)) expect(status, what).toBeLessThan(300)
        else expect([isRefusal(status), (await stored()) === before], what).toEqual([true, true])
      }
  })
})

describe('the other collections', () => {
  const isContent = (slug: string) => isOneOf(contentTypeNames, slug)

  it('are all in the table, and so are the globals', () => {
    const others = cms.payload.config.collections.filter(
      ({ slug, endpoints }) => !isContent(slug) && endpoints !== false,
    )
    expect(Object.keys(whoMay)).toEqual(expect.arrayContaining(others.map(({ slug }) => slug)))
    expect(cms.payload.config.globals.map(({ slug }) => slug).sort()).toEqual([...globalNames].sort())
  })

  /** What to send to make one of each, and to change it. */
  const examples: Record<string, { made: Record<string, unknown>; changed: Record<string, unknown> }> = {
    media: { made: {}, changed: { alt: 'A dot' } },
    redirects: { made: { from: '/gone-NUMBER/', to: '/contacts/' }, changed: { to: '/faqs/' } },
    'bug-reports': { made: { message: 'It is broken.' }, changed: { notes: 'Seen.' } },
    users: {
      made: { name: 'Someone', email: 'someone-NUMBER@example.org', password: 'four words in a row', role: 'author' },
      changed: { name: 'Someone else' },
    },
  }
  let number = 0
  const made = (slug: string) =>
    JSON.parse(JSON.stringify(examples[slug]?.made).replace('NUMBER', String(++number))) as object
  const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nWelcome.\n')
  const file = () => ({ name: `a-${number}.vtt`, mimetype: 'text/vtt', data: captions, size: captions.length })
  const make = async (slug: string) => {
    const data = made(slug) as never
    return String(
      (
        await cms.payload.create({
          collection: slug as 'redirects',
          data,
          ...(slug === 'media' ? { file: file() } : {}),
        })
      ).id,
    )
  }

  it.each(['payload-preferences', 'payload-locked-documents', 'payload-kv'])(
    '%s are shut to strangers',
    async (slug) => {
      for (const asker of ['nobody', 'service'] as const)
        for (const way of [
          ['GET', ''],
          ['POST', '', { key: 'x', value: 'y' }],
          ['PATCH', many, { value: 'y' }],
          ['DELETE', many],
        ] as Request[])
          expect(await ask(asker, `/${slug}`, way, 'x'), `${asker} ${said(way)}`).toBeGreaterThanOrEqual(400)
    },
  )

  describe.each(Object.keys(examples))('%s', (slug) => {
    const table: Record<string, readonly Asker[]> = whoMay[slug as 'redirects']
    it.each(askers)('as the table says, for %s', async (asker) => {
      const expected = (deed: string) => (table[deed]?.includes(asker) ? 'done' : 'refused')
      const outcome = async (way: Request, id: string) =>
        isRefusal(await ask(asker, `/${slug}`, way, id)) ? 'refused' : 'done'
      for (const [deed, way] of [
        ['read', ['GET', '']],
        ['read', ['GET', '/ID']],
        ['read', ['GET', '/count']],
        ['create', ['POST', '', made(slug)]],
        ['update', ['PATCH', '/ID', examples[slug]?.changed]],
        ['update', ['PATCH', many, examples[slug]?.changed]],
        ['delete', ['DELETE', '/ID']],
        ['delete', ['DELETE', many]],
      ] as [string, Request][]) {
        const id = await make(slug)
        const before = await cms.payload.findByID({ collection: slug as 'redirects', id, disableErrors: true })
        if (!path(way).includes('where') || expected(deed) === 'done')
          expect(`${way.slice(0, 2).join(' ')} ${await outcome(way, id)}`).toBe(
            `${way.slice(0, 2).join(' ')} ${expected(deed)}`,
          )
        else await ask(asker, `/${slug}`, way, id)
        if (expected(deed) === 'refused')
          expect(await cms.payload.findByID({ collection: slug as 'redirects', id, disableErrors: true })).toEqual(
            before,
          )
      }
    })
  })
})

const path = ([, address]: Request): string => address

describe('the endpoints', () => {
  const lines = () =>
    (cms.payload.config.endpoints as Exclude<Config['endpoints'], undefined>).map(
      ({ method, path: address }) => `${method.toUpperCase()} ${address}`,
    )

  it('are all in the table', async () => {
    const known = new Set([...Object.keys(endpointsFor), 'GET /access'])
    const unknown: string[] = []
    for (const line of lines().filter((one) => !known.has(one))) {
      const [method = '', address = ''] = line.split(' ')
      // Payload’s own, and those that only name the right method.
      if ((await cms.rest('admin', method, address)).status !== 405) unknown.push(line)
    }
    expect(unknown).toEqual([])
  })

  it.each(Object.entries(endpointsFor))('%s', async (line, allowed) => {
    const [method = '', address = ''] = line.split(' ')
    expect(lines()).toContain(line)
    for (const asker of askers) {
      const { status } = await cms.rest(asker, method, address.replaceAll(/:\w+/g, 'x'))
      expect(`${asker} ${isRefusal(status) ? 'refused' : 'let in'}`).toBe(
        `${asker} ${allowed.includes(asker) ? 'let in' : 'refused'}`,
      )
    }
  })
})
