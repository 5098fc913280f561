import { paragraph, richTextOf } from '@osi/shared'
import { describe, expect, test } from 'vitest'
import { reconciling, recorded, throwingAt } from './testing/reconciling.ts'

const run = reconciling()
const publishing: typeof run.publishing = (render) => run.publishing(render)
const statusAfter: typeof run.statusAfter = (assembled) => run.statusAfter(assembled)

describe('a document that fails', () => {
  test('keeps its last good version when it does not fit its schema, and its editor is told', async () => {
    const all = await publishing()
    await all.reconciler.reconcile()
    run.bench.retitle('')
    run.bench.cms.documents.contacts![0]!.role = 'Still published'
    await all.reconciler.reconcile()
    expect(run.bench.page(recorded)).toContain('Reading the indicators')
    expect(run.bench.page('contacts/index.html')).toContain('Still published')
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
    run.bench.cms.documents.webinars!.push({
      ...run.bench.cms.find('webinars', 'webinar-recorded'),
      id: 'bad',
      slug: 'bad',
      startsAt: 'soon',
    })
    await all.reconciler.reconcile()
    expect(run.bench.page('webinars/index.html')).not.toContain('/webinars/bad/')
    expect(statusAfter(all).problems).toMatchObject([
      { document: { id: 'bad' }, path: 'startsAt', earlierVersionStays: false },
    ])
  })

  test('keeps its last good version everywhere when its page throws', async () => {
    const all = await publishing(
      await throwingAt('/webinars/reading-the-indicators/', (page) => page.includes('Octarine')),
    )
    await all.reconciler.reconcile()
    run.bench.retitle('Octarine indicators')
    run.bench.cms.documents.contacts![0]!.role = 'Still published'
    await all.reconciler.reconcile()
    expect(run.bench.page(recorded)).toContain('Reading the indicators')
    expect(run.bench.page('webinars/recordings/index.html')).toContain('Reading the indicators')
    expect(run.bench.page('webinars/index.html')).not.toContain('Octarine')
    expect(run.bench.page('contacts/index.html')).toContain('Still published')
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
    expect(run.bench.page('webinars/index.html')).not.toContain('/webinars/reading-the-indicators/')
    expect(run.bench.page('webinars/past/index.html')).toContain('/webinars/mssoars-deeper-dive-webinar/')
  })

  test('keeps its last good version when its page would be too large for a phone', async () => {
    const builder = await publishing()
    await builder.reconciler.reconcile()
    const page = run.bench.cms.find('pages', 'page-planning')
    page.title = 'Endless'
    page.body = richTextOf(paragraph('word '.repeat(210_000)))
    await builder.reconciler.reconcile()
    expect(run.bench.page('planning/index.html')).not.toContain('Endless')
    expect(statusAfter(builder).problems).toMatchObject([
      { level: 'withheld', document: { id: 'page-planning' }, message: expect.stringContaining('would have 1.1 MB') },
    ])
  })

  test('has no page that names the editors’ system or a secret', async () => {
    const all = await publishing()
    await all.reconciler.reconcile()
    run.bench.cms.find('webinars', 'webinar-recorded').summary = 'See http://cms.example.test/admin for more.'
    await all.reconciler.reconcile()
    expect(run.bench.page(recorded)).not.toContain('cms.example.test')
    expect(statusAfter(all).problems).toMatchObject([
      { document: { id: 'webinar-recorded' }, message: expect.stringContaining('editors’ system') as string },
    ])
  })

  test('goes live once it is mended', async () => {
    const all = await publishing()
    await all.reconciler.reconcile()
    run.bench.retitle('')
    await all.reconciler.reconcile()
    run.bench.retitle('Mended')
    await all.reconciler.reconcile()
    expect(run.bench.page(recorded)).toContain('Mended')
    expect(statusAfter(all).problems).toEqual([])
  })

  test('is still there when a shared page throws: that page stays as it was', async () => {
    const all = await publishing(await throwingAt('/contacts/', (page) => page.includes('Octarine')))
    await all.reconciler.reconcile()
    run.bench.cms.documents.contacts![0]!.role = 'Octarine'
    run.bench.retitle('Still published')
    await all.reconciler.reconcile()
    expect(run.bench.page(recorded)).toContain('Still published')
    expect(run.bench.page('contacts/index.html')).not.toContain('Octarine')
    expect(statusAfter(all).problems).toMatchObject([{ address: '/contacts/', earlierVersionStays: true }])
  })
})
