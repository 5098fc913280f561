import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BuilderHarness } from '../testing/builder-harness.ts'
import { reconciling, recorded } from './testing/reconciling.ts'

const run = reconciling()
const publishing: typeof run.publishing = (render) => run.publishing(render)

describe('a release that begins with a copy of the one before', () => {
  const filesOfLive = () => {
    const { publicFolder } = run.bench.releases.live()!
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
    run.bench.retitle('Another title')
    run.bench.cms.documents.contacts!.pop()
    run.bench.cms.documents.webinars!.splice(0, 1)
    await reconciler.reconcile()
    const grown = filesOfLive()
    const manifest = run.bench.releases.manifestOf(run.bench.releases.live()!)!
    expect([...grown.keys()]).toEqual(Object.keys(manifest.files).toSorted())

    const { cms } = run.bench
    await reconciler.close()
    run.bench = await BuilderHarness.open(undefined, cms)
    const afresh = await publishing()
    await afresh.reconciler.reconcile()
    const names = (files: Map<string, string>) => [...files.keys()]
    expect(names(filesOfLive())).toEqual(names(grown))
    expect(withoutItsName(filesOfLive()).size).toBeGreaterThan(20)
    // The two sites have different ports, in their addresses and in the codes to scan.
    const withoutPort = (content = '') =>
      content.replaceAll(/(https?|webcal):\/\/127\.0\.0\.1:\d+/g, '').replaceAll(/ d="?m[^">]*"?/gi, '')
    for (const [path, content] of withoutItsName(filesOfLive()))
      expect(withoutPort(content), path).toBe(withoutPort(grown.get(path)))
  })

  test('leaves the release before as it was', async () => {
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    const first = run.bench.releases.live()!
    const page = () => readFileSync(join(first.publicFolder, recorded), 'utf8')
    const before = page()
    reconciler.prepareNext()
    run.bench.retitle('Another title')
    await reconciler.reconcile()
    expect(run.bench.page(recorded)).toContain('Another title')
    expect(page()).toBe(before)
  })

  test('is made without the copy when that has vanished or is of another release', async () => {
    const { reconciler, releases, overrides } = await publishing()
    await reconciler.reconcile()
    const first = releases.live()!
    reconciler.prepareNext()
    rmSync(releases.linkedCloneOf(first), { recursive: true, force: true })
    run.bench.retitle('Version 2')
    expect((await reconciler.reconcile()).did).toBe('published')
    reconciler.prepareNext()
    await overrides.pinRelease(first.id, run.now)
    await overrides.unpinRelease()
    run.bench.retitle('Version 3')
    expect((await reconciler.reconcile()).did).toBe('published')
    expect(run.bench.page(recorded)).toContain('Version 3')
  })

  test('has only those pages written that changed', async () => {
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    const before = run.bench.releases.live()!
    reconciler.prepareNext()
    run.bench.retitle('One change')
    await reconciler.reconcile()
    const { publicFolder } = run.bench.releases.live()!
    const isNew = (path: string) =>
      statSync(join(publicFolder, path)).ino !==
      statSync(join(before.publicFolder, path), { throwIfNoEntry: false })?.ino
    const pages = [...filesOfLive().keys()].filter((path) => path.endsWith('.html'))
    expect(pages.filter(isNew).length).toBeLessThan(pages.length / 2)
    expect(pages.filter((path) => !isNew(path))).toContain('accessibility/index.html')
  })
})
