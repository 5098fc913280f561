import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

/** Publishes a global, and gives what the editor is told of each field. */
async function told(name: string, values: Record<string, unknown>): Promise<Record<string, string>> {
  const { status, body } = await cms.rest('publisher', 'POST', `/globals/${name}`, { ...values, _status: 'published' })
  if (status === 200) return {}
  const errors = body.errors[0].data.errors as { path: string; message: string }[]
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]))
}

describe('the menu', () => {
  it('wants each entry to lead to one place', async () => {
    const page = { title: 'About', _status: 'published' }
    const { id } = (await cms.rest('publisher', 'POST', '/pages', page)).body.doc
    expect(await told('navigation', { items: [{ label: 'Nowhere' }] })).toHaveProperty(['items.0.section'])
    expect(await told('navigation', { items: [{ section: '/faqs/', page: id }] })).toHaveProperty(['items.0.section'])
    expect(await told('navigation', { items: [{ section: '/faqs/' }, { page: id }] })).toEqual({})
  })
})

describe('the notice', () => {
  it('wants an address for the words of its link', async () => {
    expect(await told('notice', { message: 'Closed', link: { label: 'More' } })).toHaveProperty(['link.label'])
    expect(await told('notice', { message: 'Closed', link: { label: 'More', url: 'https://example.org' } })).toEqual({})
  })

  it('can’t disappear before it appears', async () => {
    const window = { from: '2031-01-02T15:00:00.000Z', until: '2031-01-01T15:00:00.000Z' }
    expect(await told('notice', { message: 'Closed', ...window })).toHaveProperty('until')
  })
})

describe('the office', () => {
  it('takes a whole number of days until a recording', async () => {
    const { recordingWithinWorkingDays } = await told('site-settings', {
      officeName: 'OSI',
      recordingWithinWorkingDays: 1.5,
    })
    expect(recordingWithinWorkingDays).toContain('whole number')
  })
})
