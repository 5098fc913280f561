import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../runtime/digest.ts'
import { cmsWith } from '../bench/many-documents.ts'
import { realSiteWith, reconciling, recorded } from './testing/reconciling.ts'
import { statusOf } from './status.ts'

const run = reconciling()
const publishing: typeof run.publishing = (render) => run.publishing(render)
const statusAfter: typeof run.statusAfter = (assembled) => run.statusAfter(assembled)

describe('a release', () => {
  test('has a page for every document, and says what it holds', async () => {
    const { reconciler, releases } = await publishing()
    const outcome = await reconciler.reconcile()
    expect(outcome, JSON.stringify(outcome)).toMatchObject({ did: 'published' })
    const manifest = releases.manifestOf(releases.live()!)!
    for (const { address } of Object.values(manifest.documents))
      expect(run.bench.page(pathOf(address))).toContain('<h1')
    const documents = Object.fromEntries(
      Object.entries(run.bench.cms.documents).map(([type, all]) => [type, all.length]),
    )
    expect(JSON.parse(run.bench.page('release.json'))).toMatchObject({
      id: manifest.id,
      fingerprint: manifest.fingerprint,
      documents,
    })
    expect(manifest.problems).toEqual([])
  })

  test('is not made again when nothing changed', async () => {
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    expect(await reconciler.reconcile()).toEqual({ did: 'nothing' })
    expect(run.bench.cms.sent).toBe(1)
  })

  test('is up to date as of the last look at the CMS that found nothing else', async () => {
    const builder = await publishing()
    await builder.reconciler.reconcile()
    expect(statusAfter(builder).upToDateAt).toBe('2026-06-01T12:00:00.000Z')
    run.now = new Date('2026-06-01T12:05:00.000Z')
    run.bench.cms.failWith = 500
    await builder.reconciler.reconcile()
    expect(statusAfter(builder).upToDateAt).toBe('2026-06-01T12:00:00.000Z')
    run.bench.cms.failWith = undefined
    await builder.reconciler.reconcile()
    expect(statusAfter(builder).upToDateAt).toBe('2026-06-01T12:05:00.000Z')
  })

  test('has the same bytes whatever the time at which it is made, and links what did not change', async () => {
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    const before = run.inodeOf('contacts/index.html')
    run.now = new Date('2026-06-02T01:02:03.000Z')
    run.bench.retitle('Reading them again')
    await reconciler.reconcile()
    expect(run.bench.page(recorded)).toContain('Reading them again')
    expect(run.inodeOf('contacts/index.html')).toBe(before)
  })

  test('says what was added, changed and withdrawn', async () => {
    const { reconciler, releases, overrides } = await publishing()
    await reconciler.reconcile()
    run.bench.retitle('Reading them again')
    run.bench.cms.documents.contacts!.push({
      ...run.bench.cms.documents.contacts![0]!,
      id: 'contact-new',
      name: 'A new office',
    })
    run.bench.cms.documents.faqs!.pop()
    await reconciler.reconcile()
    expect(statusOf(reconciler, releases, overrides, run.now).releases[0]).toMatchObject({
      added: { first: [{ type: 'contacts', id: 'contact-new', title: 'A new office' }] },
      changed: { first: [{ type: 'webinars', id: 'webinar-recorded', title: 'Reading them again' }] },
      withdrawn: { counts: { faqs: 1 } },
      live: true,
    })
  })

  test('says which global changed, and none at first', async () => {
    const { reconciler, releases, overrides } = await publishing()
    const changed = () => statusOf(reconciler, releases, overrides, run.now).releases[0]?.changed.first
    await reconciler.reconcile()
    expect(changed()).toEqual([])
    run.bench.cms.globals.notice = { level: 'warning', message: 'We are closed on Friday.' }
    await reconciler.reconcile()
    expect(changed()).toEqual([{ type: 'notice', id: 'notice', title: '' }])
  })

  test('goes live although old ones can’t be removed, and the keeper is told', async () => {
    const { reconciler, releases } = await publishing()
    const failure = new Error('The disk is read-only.')
    releases.sweep = () => Promise.reject(failure)
    expect(await reconciler.reconcile()).toMatchObject({ did: 'published' })
    await reconciler.close()
    expect(run.sweepFailures).toEqual([failure])
  })

  test('is followed by another at the instant at which an event ends, without a word from the CMS', async () => {
    run.now = new Date('2026-03-04T16:30:00.000Z')
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    expect(reconciler.nextChangeAt).toEqual(new Date('2026-03-04T17:00:00.000Z'))
    run.now = new Date('2026-03-04T17:00:00.000Z')
    expect(await reconciler.reconcile()).toMatchObject({ did: 'published' })
  })

  test('is not made twice when the clock is set back', async () => {
    run.now = new Date('2026-03-04T17:00:10.000Z')
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    run.now = new Date('2026-03-04T16:50:00.000Z')
    expect(await reconciler.reconcile()).toEqual({ did: 'nothing' })
    expect(run.bench.cms.askedAsOf.at(-1)).toBe('2026-03-04T17:00:10.000Z')
  })

  test('of many pages, which other threads write and read, is exactly what its manifest says', async () => {
    run.bench.cms.documents = cmsWith(200).documents
    const broken = '/page-60/page-100/'
    const twice = (html: Buffer) => Buffer.from(html.toString().replace('</h1>', '</h1><h1>Again</h1>'))
    const { reconciler, releases } = await publishing(
      await realSiteWith((address, rendered) =>
        address === broken ? { ...rendered, body: twice(rendered.body) } : rendered,
      ),
    )
    await reconciler.reconcile()
    const { publicFolder } = releases.live()!
    const { files, problems } = releases.manifestOf(releases.live()!)!
    expect(problems.map(({ address, message }) => [address, message])).toEqual([
      [broken, 'It has 2 main headings instead of one.'],
    ])
    expect(Object.keys(files).filter((path) => path.endsWith('.html')).length).toBeGreaterThan(150)
    expect(files[`${broken.slice(1)}index.html`]).toBeUndefined()
    expect(existsSync(join(publicFolder, broken, 'index.html'))).toBe(false)
    for (const [path, { digest }] of Object.entries(files))
      expect(digestOf(readFileSync(join(publicFolder, path))), path).toBe(digest)
  })

  test('is one of five that are kept', async () => {
    const { reconciler } = await publishing()
    for (let version = 1; version <= 7; version += 1) {
      run.bench.retitle(`Version ${version}`)
      await reconciler.reconcile()
    }
    const all = run.bench.releases.all()
    expect(all.map(({ id }) => Number.parseInt(id, 10))).toEqual([7, 6, 5, 4, 3])
    await reconciler.close()
    expect(
      readdirSync(run.bench.releases.path).filter((name) => name.startsWith('.') && !name.startsWith('.lock')),
    ).toEqual([])
  })
})

const pathOf = (address: string): string => `${address.replace(/#.*/, '').slice(1)}index.html`
