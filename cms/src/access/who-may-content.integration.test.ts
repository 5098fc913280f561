import { contentTypeNames, namesIn, type ContentTypeName } from '@osi/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { exampleOf } from '../testing/examples-without-relations.ts'
import { ask, askers, isRefusal, many, inWords, type Way } from './testing/asking-as-everyone.ts'
import { whoMay, type Asker } from './who-may.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const date = '2026-01-01T00:00:00.000Z'

type DocumentState =
  'draft' | 'published' | 'published, a draft on top' | 'draft in the trash' | 'published in the trash'

interface Deed {
  on: DocumentState
  ways: readonly Way[]
}

const trash = { deletedAt: date }

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
const waysWithMany: readonly Way[] = [
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

async function documentOf(name: ContentTypeName, state: DocumentState): Promise<{ id: string; version: string }> {
  const isDraft = state.startsWith('draft')
  const { doc } = (
    await cms.rest('publisher', 'POST', `/${name}${isDraft ? '?draft=true' : ''}`, {
      ...exampleOf(name),
      _status: isDraft ? 'draft' : 'published',
    })
  ).body
  const change = (path: string, body: object) => cms.rest('publisher', 'PATCH', `/${name}/${doc.id}${path}`, body)
  if (state.endsWith('draft on top')) await change('?draft=true', { _status: 'draft', withdrawAt: null })
  if (state.endsWith('in the trash')) await change('', trash)
  const { docs } = (
    await cms.rest('publisher', 'GET', `/${name}/versions?where[parent][equals]=${doc.id}&sort=createdAt&trash=true`)
  ).body
  return { id: doc.id, version: docs[0]?.id ?? '' }
}

/** The published row of a document, as readers get it. */
const rowOf = async (collection: ContentTypeName, id: string): Promise<string> =>
  JSON.stringify(await cms.payload.db.findOne({ collection, where: { id: { equals: id } } }))

describe.each(contentTypeNames)('%s', (name) => {
  describe.each(namesIn(deedsWithContent))('%s', (deed) => {
    const allowed: readonly Asker[] = whoMay.content[deed]

    it.each(deedsWithContent[deed])('on $on: by whom the table names', async ({ on, ways }) => {
      // A refusal changes nothing, so one document serves for all of them.
      const { id, version } = await documentOf(name, on)
      const before = await rowOf(name, id)
      for (const way of ways)
        for (const asker of askers.filter((one) => !allowed.includes(one)))
          expect(isRefusal(await ask(cms, asker, `/${name}`, way, id, version)), `${asker} ${inWords(way)}`).toBe(true)
      expect(await rowOf(name, id)).toBe(before)
      for (const asker of allowed) {
        const own = await documentOf(name, on)
        for (const way of ways)
          expect(await ask(cms, asker, `/${name}`, way, own.id, own.version), `${asker} ${inWords(way)}`).toBeLessThan(
            300,
          )
      }
    })
  })

  it.each(['published', 'published, a draft on top', 'published in the trash'] as const)(
    'no way to change many takes anything from readers that is %s, or gives it to them, but by a publisher',
    async (state) => {
      const { id } = await documentOf(name, state)
      const before = await rowOf(name, id)
      for (const way of waysWithMany)
        for (const asker of ['nobody', 'author', 'service'] as const) {
          await ask(cms, asker, `/${name}`, way, id)
          expect(await rowOf(name, id), `${asker} ${inWords(way)}`).toBe(before)
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
