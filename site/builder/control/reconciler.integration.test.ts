import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { paragraph, richTextOf } from '@osi/shared'
import { loadSite, type Render } from '../../runtime/rendering.ts'
import { assemble, type Assembled } from './assemble.ts'
import { cmsWith } from '../bench/many-documents.ts'
import { digestOf } from '../../runtime/digest.ts'
import { statusOf } from './status.ts'
import { BuilderHarness } from '../testing/builder-harness.ts'

/** The compiled site, a fake CMS over a real socket, real folders; the release builder's own parts in this process. */
let bench: BuilderHarness
beforeEach(async () => {
  bench = await BuilderHarness.open()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ reconciler }) => reconciler.close()))
  await bench.close()
})

const running: Assembled[] = []
const realSite = loadSite(new URL('../../dist', import.meta.url).pathname)
let now = new Date('2026-06-01T12:00:00.000Z')
const clock = () => now
beforeEach(() => {
  now = new Date('2026-06-01T12:00:00.000Z')
})

const publishing = async (render?: Render): Promise<Assembled> => {
  const assembled = await assemble(bench.settings(), clock, render ?? (await realSite))
  running.push(assembled)
  return assembled
}
const recorded = 'webinars/reading-the-indicators/index.html'
const inodeOf = (path: string) => statSync(join(bench.releases.live()!.publicFolder, path)).ino
const statusAfter = ({ reconciler, releases, overrides }: Assembled) => statusOf(reconciler, releases, overrides, now)

/** The real site, with a page that throws while a condition holds. */
const throwingAt = async (address: string, while_: (page: string) => boolean = () => true): Promise<Render> => {
  const render = await realSite
  return async (asked, locals) => {
    const rendered = await render(asked, locals)
    return asked === address && while_(rendered.body.toString())
      ? { ...rendered, status: 500, failure: 'No such colour: octarine' }
      : rendered
  }
}

describe('a release', () => {
  test('has a page for every document, and says what it holds', async () => {
    const { reconciler, releases } = await publishing()
    const outcome = await reconciler.reconcile()
    expect(outcome, JSON.stringify(outcome)).toMatchObject({ did: 'published' })
    const manifest = releases.manifestOf(releases.live()!)!
    for (const { address } of Object.values(manifest.documents)) expect(bench.page(pathOf(address))).toContain('<h1')
    const documents = Object.fromEntries(Object.entries(bench.cms.documents).map(([type, all]) => [type, all.length]))
    expect(JSON.parse(bench.page('release.json'))).toMatchObject({
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
    expect(bench.cms.sent).toBe(1)
  })

  test('is up to date as of the last look at the CMS that found nothing else', async () => {
    const builder = await publishing()
    await builder.reconciler.reconcile()
    expect(statusAfter(builder).upToDateAt).toBe('2026-06-01T12:00:00.000Z')
    now = new Date('2026-06-01T12:05:00.000Z')
    bench.cms.failWith = 500
    await builder.reconciler.reconcile()
    expect(statusAfter(builder).upToDateAt).toBe('2026-06-01T12:00:00.000Z')
    bench.cms.failWith = undefined
    await builder.reconciler.reconcile()
    expect(statusAfter(builder).upToDateAt).toBe('2026-06-01T12:05:00.000Z')
  })

  test('has the same bytes whatever the time at which it is made, and links what did not change', async () => {
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    const before = inodeOf('contacts/index.html')
    now = new Date('2026-06-02T01:02:03.000Z')
    bench.retitle('Reading them again')
    await reconciler.reconcile()
    expect(bench.page(recorded)).toContain('Reading them again')
    expect(inodeOf('contacts/index.html')).toBe(before)
  })

  test('says what was added, changed and withdrawn', async () => {
    const { reconciler, releases, overrides } = await publishing()
    await reconciler.reconcile()
    bench.retitle('Reading them again')
    bench.cms.documents.contacts!.push({
      ...bench.cms.documents.contacts![0]!,
      id: 'contact-new',
      name: 'A new office',
    })
    bench.cms.documents.faqs!.pop()
    await reconciler.reconcile()
    expect(statusOf(reconciler, releases, overrides, now).releases[0]).toMatchObject({
      added: [{ type: 'contacts', id: 'contact-new', title: 'A new office' }],
      changed: [{ type: 'webinars', id: 'webinar-recorded', title: 'Reading them again' }],
      withdrawn: [{ type: 'faqs' }],
      live: true,
    })
  })

  test('is followed by another at the instant at which an event ends, without a word from the CMS', async () => {
    now = new Date('2026-03-04T16:30:00.000Z')
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    expect(reconciler.nextChangeAt).toEqual(new Date('2026-03-04T17:00:00.000Z'))
    now = new Date('2026-03-04T17:00:00.000Z')
    expect(await reconciler.reconcile()).toMatchObject({ did: 'published' })
  })

  test('is not made twice when the clock is set back', async () => {
    now = new Date('2026-03-04T17:00:10.000Z')
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    now = new Date('2026-03-04T16:50:00.000Z')
    expect(await reconciler.reconcile()).toEqual({ did: 'nothing' })
    expect(bench.cms.askedAsOf.at(-1)).toBe('2026-03-04T17:00:10.000Z')
  })

  test('of many pages, which other threads write and read, is exactly what its manifest says', async () => {
    bench.cms.documents = cmsWith(200).documents
    const broken = '/page-60/page-100/'
    const render = await realSite
    const twice = (html: Buffer) => Buffer.from(html.toString().replace('</h1>', '</h1><h1>Again</h1>'))
    const { reconciler, releases } = await publishing(async (address, locals) => {
      const rendered = await render(address, locals)
      return address === broken ? { ...rendered, body: twice(rendered.body) } : rendered
    })
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
      bench.retitle(`Version ${version}`)
      await reconciler.reconcile()
    }
    const all = bench.releases.all()
    expect(all.map(({ id }) => Number.parseInt(id, 10))).toEqual([7, 6, 5, 4, 3])
    await reconciler.close()
    expect(
      readdirSync(bench.releases.path).filter((name) => name.startsWith('.') && !name.startsWith('.lock')),
    ).toEqual([])
  })
})

describe('a release that begins with a copy of the one before', () => {
  const filesOfLive = () => {
    const { publicFolder } = bench.releases.live()!
    const paths = readdirSync(publicFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(publicFolder.length + 1))
    return new Map(paths.toSorted().map((path) => [path, readFileSync(join(publicFolder, path), 'utf8')]))
  }
  const withoutItsName = (files: Map<string, string>) => new Map([...files].filter(([path]) => path !== 'release.json'))

  test('has the very files that one made from nothing has, and no others', async () => {
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    reconciler.prepareNext()
    bench.retitle('Another title')
    bench.cms.documents.contacts!.pop()
    bench.cms.documents.webinars!.splice(0, 1)
    await reconciler.reconcile()
    const grown = filesOfLive()
    const manifest = bench.releases.manifestOf(bench.releases.live()!)!
    expect([...grown.keys()]).toEqual(Object.keys(manifest.files).toSorted())

    const { cms } = bench
    await reconciler.close()
    bench = await BuilderHarness.open(undefined, cms)
    const afresh = await publishing()
    await afresh.reconciler.reconcile()
    const names = (files: Map<string, string>) => [...files.keys()]
    expect(names(filesOfLive())).toEqual(names(grown))
    expect(withoutItsName(filesOfLive()).size).toBeGreaterThan(20)
    // The two sites have different ports, in their addresses and in the codes to scan.
    const withoutPort = (content = '') =>
      content.replaceAll(/(https?|webcal):\/\/127\.0\.0\.1:\d+/g, '').replaceAll(/ d="?M[^">]*"?/g, '')
    for (const [path, content] of withoutItsName(filesOfLive()))
      expect(withoutPort(content), path).toBe(withoutPort(grown.get(path)))
  })

  test('leaves the release before as it was', async () => {
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    const first = bench.releases.live()!
    const page = () => readFileSync(join(first.publicFolder, recorded), 'utf8')
    const before = page()
    reconciler.prepareNext()
    bench.retitle('Another title')
    await reconciler.reconcile()
    expect(bench.page(recorded)).toContain('Another title')
    expect(page()).toBe(before)
  })

  test('is made without the copy when that has vanished or is of another release', async () => {
    const { reconciler, releases, overrides } = await publishing()
    await reconciler.reconcile()
    const first = releases.live()!
    reconciler.prepareNext()
    rmSync(releases.linkedCloneOf(first), { recursive: true, force: true })
    bench.retitle('Version 2')
    expect((await reconciler.reconcile()).did).toBe('published')
    reconciler.prepareNext()
    await overrides.pinRelease(first.id, now)
    await overrides.unpinRelease()
    bench.retitle('Version 3')
    expect((await reconciler.reconcile()).did).toBe('published')
    expect(bench.page(recorded)).toContain('Version 3')
  })

  test('has only those pages written that changed', async () => {
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    const before = bench.releases.live()!
    reconciler.prepareNext()
    bench.retitle('One change')
    await reconciler.reconcile()
    const { publicFolder } = bench.releases.live()!
    const isNew = (path: string) =>
      statSync(join(publicFolder, path)).ino !==
      statSync(join(before.publicFolder, path), { throwIfNoEntry: false })?.ino
    const pages = [...filesOfLive().keys()].filter((path) => path.endsWith('.html'))
    expect(pages.filter(isNew).length).toBeLessThan(pages.length / 2)
    expect(pages.filter((path) => !isNew(path))).toContain('accessibility/index.html')
  })
})

describe('a document that fails', () => {
  test('keeps its last good version when it does not fit its schema, and its editor is told', async () => {
    const all = await publishing()
    await all.reconciler.reconcile()
    bench.retitle('')
    bench.cms.documents.contacts![0]!.role = 'Still published'
    await all.reconciler.reconcile()
    expect(bench.page(recorded)).toContain('Reading the indicators')
    expect(bench.page('contacts/index.html')).toContain('Still published')
    expect(statusAfter(all).problems).toMatchObject([
      {
        level: 'withheld',
        document: { type: 'webinars', id: 'webinar-recorded' },
        path: 'title',
        earlierVersionStays: true,
      },
    ])
  })

  test('stays away when it never had a good version, and nothing links to it', async () => {
    const all = await publishing()
    bench.cms.documents.webinars!.push({
      ...bench.cms.find('webinars', 'webinar-recorded'),
      id: 'bad',
      slug: 'bad',
      startsAt: 'soon',
    })
    await all.reconciler.reconcile()
    expect(bench.page('webinars/index.html')).not.toContain('/webinars/bad/')
    expect(statusAfter(all).problems).toMatchObject([
      { document: { id: 'bad' }, path: 'startsAt', earlierVersionStays: false },
    ])
  })

  test('keeps its last good version everywhere when its page throws', async () => {
    const all = await publishing(
      await throwingAt('/webinars/reading-the-indicators/', (page) => page.includes('Octarine')),
    )
    await all.reconciler.reconcile()
    bench.retitle('Octarine indicators')
    bench.cms.documents.contacts![0]!.role = 'Still published'
    await all.reconciler.reconcile()
    expect(bench.page(recorded)).toContain('Reading the indicators')
    expect(bench.page('webinars/recordings/index.html')).toContain('Reading the indicators')
    expect(bench.page('webinars/index.html')).not.toContain('Octarine')
    expect(bench.page('contacts/index.html')).toContain('Still published')
    expect(statusAfter(all).problems).toMatchObject([
      {
        level: 'withheld',
        document: { id: 'webinar-recorded' },
        message: expect.stringContaining('octarine') as string,
        earlierVersionStays: true,
      },
    ])
  })

  test('stays away when its page throws the first time', async () => {
    const all = await publishing(await throwingAt('/webinars/reading-the-indicators/'))
    await all.reconciler.reconcile()
    expect(Object.keys(all.releases.manifestOf(all.releases.live()!)!.files)).not.toContain(recorded)
    expect(bench.page('webinars/index.html')).not.toContain('/webinars/reading-the-indicators/')
    expect(bench.page('webinars/past/index.html')).toContain('/webinars/mssoars-deeper-dive-webinar/')
  })

  test('keeps its last good version when its page would be too large for a phone', async () => {
    const builder = await publishing()
    await builder.reconciler.reconcile()
    const page = bench.cms.find('pages', 'page-planning')
    page.title = 'Endless'
    page.body = richTextOf(paragraph('word '.repeat(210_000)))
    await builder.reconciler.reconcile()
    expect(bench.page('planning/index.html')).not.toContain('Endless')
    expect(statusAfter(builder).problems).toMatchObject([
      { level: 'withheld', document: { id: 'page-planning' }, message: expect.stringContaining('would have 1.1 MB') },
    ])
  })

  test('has no page that names the editors’ system or a secret', async () => {
    const all = await publishing()
    await all.reconciler.reconcile()
    bench.cms.find('webinars', 'webinar-recorded').summary = 'See http://cms.example.test/admin for more.'
    await all.reconciler.reconcile()
    expect(bench.page(recorded)).not.toContain('cms.example.test')
    expect(statusAfter(all).problems).toMatchObject([
      { document: { id: 'webinar-recorded' }, message: expect.stringContaining('editors’ system') as string },
    ])
  })

  test('goes live once it is mended', async () => {
    const all = await publishing()
    await all.reconciler.reconcile()
    bench.retitle('')
    await all.reconciler.reconcile()
    bench.retitle('Mended')
    await all.reconciler.reconcile()
    expect(bench.page(recorded)).toContain('Mended')
    expect(statusAfter(all).problems).toEqual([])
  })

  test('is still there when a shared page throws: that page stays as it was', async () => {
    const all = await publishing(await throwingAt('/contacts/', (page) => page.includes('Octarine')))
    await all.reconciler.reconcile()
    bench.cms.documents.contacts![0]!.role = 'Octarine'
    bench.retitle('Still published')
    await all.reconciler.reconcile()
    expect(bench.page(recorded)).toContain('Still published')
    expect(bench.page('contacts/index.html')).not.toContain('Octarine')
    expect(statusAfter(all).problems).toMatchObject([{ address: '/contacts/', earlierVersionStays: true }])
  })
})

describe('what the CMS sends', () => {
  test('changes nothing when it is an error', async () => {
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    bench.retitle('Not yet')
    bench.cms.failWith = 500
    expect(await reconciler.reconcile()).toMatchObject({ did: 'waited', waiting: { reason: 'cms-unreachable' } })
    expect(bench.page(recorded)).toContain('Reading the indicators')
    bench.cms.failWith = undefined
    expect(await reconciler.reconcile()).toMatchObject({ did: 'published' })
  })

  test('makes no empty site, neither first nor later', async () => {
    const full = bench.cms.documents
    bench.cms.documents = {}
    const { reconciler } = await publishing()
    expect(await reconciler.reconcile()).toMatchObject({ did: 'waited', waiting: { reason: 'empty' } })
    expect(bench.releases.live()).toBeUndefined()
    bench.cms.documents = full
    await reconciler.reconcile()
    bench.cms.documents = {}
    expect(await reconciler.reconcile()).toMatchObject({ did: 'waited', waiting: { reason: 'empty' } })
    expect(bench.page(recorded)).toContain('Reading the indicators')
  })

  test('waits for a publisher’s word when it lost a third of the documents', async () => {
    const { reconciler, overrides } = await publishing()
    await reconciler.reconcile()
    bench.cms.documents.pages = []
    bench.cms.documents.faqs = []
    bench.cms.documents.contacts = []
    const outcome = await reconciler.reconcile()
    expect(outcome).toMatchObject({
      did: 'waited',
      waiting: { reason: 'shrunk', fingerprint: bench.cms.snapshot().fingerprint },
    })
    expect(bench.page('planning/index.html')).not.toBe('')
    await overrides.approveSnapshot(bench.cms.snapshot().fingerprint)
    expect(await reconciler.reconcile()).toMatchObject({ did: 'published' })
    expect(() => bench.page('planning/index.html')).toThrow()
    expect(overrides.read().approvedSnapshot).toBeUndefined()
  })

  test('brings its uploads; one that is missing has a placeholder until it arrives', async () => {
    const photo = {
      id: 'm1',
      updatedAt: '2026-01-01T00:00:00.000Z',
      filename: 'a photo.jpg',
      mimeType: 'image/jpeg',
      filesize: 3,
      url: '/api/media/file/a%20photo.jpg',
      width: 4,
      height: 3,
      decorative: true,
    }
    const plan = {
      ...photo,
      id: 'm2',
      filename: 'plan.pdf',
      mimeType: 'application/pdf',
      url: '/api/media/file/plan.pdf',
    }
    bench.cms.media = [photo, plan]
    bench.cms.uploads.set('/api/media/file/plan.pdf', Buffer.from('%PDF-1.4'))
    const all = await publishing()
    await all.reconciler.reconcile()
    expect(bench.page('files/m2/plan.pdf')).toBe('%PDF-1.4')
    expect(bench.page('files/m1/a photo.jpg')).toContain('PNG')
    expect(statusAfter(all).problems).toMatchObject([{ level: 'warning', address: '/files/m1/a%20photo.jpg' }])
    bench.cms.uploads.set('/api/media/file/a%20photo.jpg', Buffer.from('jpg'))
    now = new Date(now.getTime() + 60_000)
    expect(await all.reconciler.reconcile()).toMatchObject({ did: 'published' })
    expect(bench.page('files/m1/a photo.jpg')).toBe('jpg')
    expect(statusAfter(all).problems).toEqual([])
  })
})

describe('a rollback', () => {
  test('is there at once, stays while content changes, and ends when it is lifted', async () => {
    const { reconciler, overrides, releases } = await publishing()
    await reconciler.reconcile()
    const first = releases.live()!
    bench.retitle('Second')
    await reconciler.reconcile()
    await overrides.pinRelease(first.id, now)
    expect(bench.page(recorded)).toContain('Reading the indicators')
    bench.retitle('Third')
    expect(await reconciler.reconcile()).toMatchObject({ did: 'waited', waiting: { reason: 'rolled-back' } })
    expect(releases.live()!.id).toBe(first.id)
    await overrides.unpinRelease()
    await reconciler.reconcile()
    expect(bench.page(recorded)).toContain('Third')
  })

  test('to a release that is not kept is refused with a sentence', async () => {
    const { overrides } = await publishing()
    await expect(overrides.pinRelease('000009-00000000', now)).rejects.toThrow('There is no release')
  })
})

const pathOf = (address: string): string => `${address.replace(/#.*/, '').slice(1)}index.html`
