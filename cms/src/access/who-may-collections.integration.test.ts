import { contentTypeNames, globalNames, isOneOf } from '@osi/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { ask, askers, isRefusal, many, inWords, type Way } from './testing/asking-as-everyone.ts'
import { whoMay, type Asker } from './who-may.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const path = ([, address]: Way): string => address

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
    bundles: { made: { title: 'Bundle NUMBER' }, changed: { note: 'For December' } },
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
        ] as Way[])
          expect(await ask(cms, asker, `/${slug}`, way, 'x'), `${asker} ${inWords(way)}`).toBeGreaterThanOrEqual(400)
    },
  )

  describe.each(Object.keys(examples))('%s', (slug) => {
    const table: Record<string, readonly Asker[]> = whoMay[slug as 'redirects']
    it.each(askers)('as the table says, for %s', async (asker) => {
      const expected = (deed: string) => (table[deed]?.includes(asker) ? 'done' : 'refused')
      const outcome = async (way: Way, id: string) =>
        isRefusal(await ask(cms, asker, `/${slug}`, way, id)) ? 'refused' : 'done'
      for (const [deed, way] of [
        ['read', ['GET', '']],
        ['read', ['GET', '/ID']],
        ['read', ['GET', '/count']],
        ['create', ['POST', '', made(slug)]],
        ['update', ['PATCH', '/ID', examples[slug]?.changed]],
        ['update', ['PATCH', many, examples[slug]?.changed]],
        ['delete', ['DELETE', '/ID']],
        ['delete', ['DELETE', many]],
      ] as [string, Way][]) {
        const id = await make(slug)
        const before = await cms.payload.findByID({ collection: slug as 'redirects', id, disableErrors: true })
        if (!path(way).includes('where') || expected(deed) === 'done')
          expect(`${way.slice(0, 2).join(' ')} ${await outcome(way, id)}`).toBe(
            `${way.slice(0, 2).join(' ')} ${expected(deed)}`,
          )
        else await ask(cms, asker, `/${slug}`, way, id)
        if (expected(deed) === 'refused')
          expect(await cms.payload.findByID({ collection: slug as 'redirects', id, disableErrors: true })).toEqual(
            before,
          )
      }
    })
  })
})
