import { describe, expect, test } from 'vitest'
import { reconciling, recorded } from './testing/reconciling.ts'

const run = reconciling()
const publishing: typeof run.publishing = (render) => run.publishing(render)
const statusAfter: typeof run.statusAfter = (assembled) => run.statusAfter(assembled)

describe('what the CMS sends', () => {
  test('changes nothing when it is an error', async () => {
    const { reconciler } = await publishing()
    await reconciler.reconcile()
    run.bench.retitle('Not yet')
    run.bench.cms.failWith = 500
    expect(await reconciler.reconcile()).toMatchObject({ did: 'waited', waiting: { reason: 'cms-unreachable' } })
    expect(run.bench.page(recorded)).toContain('Reading the indicators')
    run.bench.cms.failWith = undefined
    expect(await reconciler.reconcile()).toMatchObject({ did: 'published' })
  })

  test('makes no empty site, neither first nor later', async () => {
    const full = run.bench.cms.documents
    run.bench.cms.documents = {}
    const { reconciler } = await publishing()
    expect(await reconciler.reconcile()).toMatchObject({ did: 'waited', waiting: { reason: 'empty' } })
    expect(run.bench.releases.live()).toBeUndefined()
    run.bench.cms.documents = full
    await reconciler.reconcile()
    run.bench.cms.documents = {}
    expect(await reconciler.reconcile()).toMatchObject({ did: 'waited', waiting: { reason: 'empty' } })
    expect(run.bench.page(recorded)).toContain('Reading the indicators')
  })

  test('waits for a publisher’s word when it lost a third of the documents', async () => {
    const { reconciler, overrides } = await publishing()
    await reconciler.reconcile()
    run.bench.cms.documents.pages = []
    run.bench.cms.documents.faqs = []
    run.bench.cms.documents.contacts = []
    const outcome = await reconciler.reconcile()
    expect(outcome).toMatchObject({
      did: 'waited',
      waiting: { reason: 'shrunk', fingerprint: run.bench.cms.snapshot().fingerprint },
    })
    expect(run.bench.page('planning/index.html')).not.toBe('')
    await overrides.approveSnapshot(run.bench.cms.snapshot().fingerprint)
    expect(await reconciler.reconcile()).toMatchObject({ did: 'published' })
    expect(() => run.bench.page('planning/index.html')).toThrow()
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
    run.bench.cms.media = [photo, plan]
    run.bench.cms.uploads.set('/api/media/file/plan.pdf', Buffer.from('%PDF-1.4'))
    const all = await publishing()
    await all.reconciler.reconcile()
    expect(run.bench.page('files/m2/plan.pdf')).toBe('%PDF-1.4')
    expect(run.bench.page('files/m1/a photo.jpg')).toContain('PNG')
    expect(statusAfter(all).problems).toMatchObject([{ level: 'warning', address: '/files/m1/a%20photo.jpg' }])
    run.bench.cms.uploads.set('/api/media/file/a%20photo.jpg', Buffer.from('jpg'))
    run.now = new Date(run.now.getTime() + 60_000)
    expect(await all.reconciler.reconcile()).toMatchObject({ did: 'published' })
    expect(run.bench.page('files/m1/a photo.jpg')).toBe('jpg')
    expect(statusAfter(all).problems).toEqual([])
  })
})

describe('a rollback', () => {
  test('is there at once, stays while content changes, and ends when it is lifted', async () => {
    const { reconciler, overrides, releases } = await publishing()
    await reconciler.reconcile()
    const first = releases.live()!
    run.bench.retitle('Second')
    await reconciler.reconcile()
    await overrides.pinRelease(first.id, run.now)
    expect(run.bench.page(recorded)).toContain('Reading the indicators')
    run.bench.retitle('Third')
    expect(await reconciler.reconcile()).toMatchObject({ did: 'waited', waiting: { reason: 'rolled-back' } })
    expect(releases.live()!.id).toBe(first.id)
    await overrides.unpinRelease()
    await reconciler.reconcile()
    expect(run.bench.page(recorded)).toContain('Third')
  })

  test('to a release that is not kept is refused with a sentence', async () => {
    const { overrides } = await publishing()
    await expect(overrides.pinRelease('000009-00000000', run.now)).rejects.toThrow('There is no release')
  })
})
