import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type Asker, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const about = (link: string) => `/link-check?url=${encodeURIComponent(link)}`
const metadata = about('http://169.254.169.254/latest/meta-data/')

it.each(['nobody', 'service'] as const)('%s is told to sign in', async (asker) => {
  expect(await cms.rest(asker, 'GET', metadata)).toMatchObject({ status: 401, body: { message: 'Sign in first.' } })
})

it.each(['author', 'publisher', 'admin'] as const)('an editor gets an answer: %s', async (asker) => {
  const { status, body } = await cms.rest(asker, 'GET', about('mailto:helpdesk@example.org'))
  expect([status, body]).toEqual([200, {}])
})

it.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.10:5432/',
  'http://127.0.0.10/',
  'http://0x7f000010/x.html',
  'http://2130706448',
])('what readers can’t reach is not asked: %s', async (link) => {
  const { status, body } = await cms.rest('author', 'GET', about(link))
  expect([status, body]).toEqual([200, { warning: 'Readers can’t reach this address.' }])
})

it.each(['', 'example.org', 'javascript:alert(1)', 'ftp://example.org', 'http://localhost:3000/'])(
  'what is no link is refused in a sentence: “%s”',
  async (link) => {
    const { status, body } = await cms.rest('author', 'GET', about(link))
    expect(status).toBe(400)
    expect(body.message).toMatch(/\.$|^The link needs its beginning/)
  },
)

it('only GET asks', async () => {
  expect(await cms.rest('author', 'POST', metadata, {})).toMatchObject({ status: 405 })
})

describe('how it stands with the published links', () => {
  it.each(['report', 'failing'])('is told to whoever has an account, and to nobody else: %s', async (what) => {
    const ask = (asker: Asker) => cms.rest(asker, 'GET', `/link-check/${what}`)
    for (const asker of ['author', 'publisher', 'admin'] as const)
      expect(await ask(asker)).toMatchObject({ status: 200, body: { failing: [] } })
    for (const asker of ['nobody', 'service'] as const)
      expect(await ask(asker)).toMatchObject({ status: 401, body: { message: 'Sign in first.' } })
  })

  it('has no other address', async () => {
    for (const path of ['/checked_links', '/checked-links', '/checkedLinks'])
      expect((await cms.rest('admin', 'GET', path)).status).toBe(404)
  })
})

describe('checking them now', () => {
  it.each<[Asker, number]>([
    ['author', 403],
    ['nobody', 401],
    ['service', 401],
  ])('is not for %s: %i', async (asker, status) => {
    expect((await cms.rest(asker, 'POST', '/link-check/now', {})).status).toBe(status)
  })

  it.each(['publisher', 'admin'] as const)('begins at once for the %s, who doesn’t wait for it', async (asker) => {
    await cms.payload.create({
      collection: 'redirects',
      // Asked without a network: it isn’t public.
      data: { from: `/old-${asker}/`, to: 'http://127.0.0.10/' },
    })
    const { status, body } = await cms.rest(asker, 'POST', '/link-check/now', {})
    expect(status).toBe(202)
    expect(body.isOn).toBe(true)
    await expect
      .poll(async () => (await cms.rest(asker, 'GET', '/link-check/report')).body)
      .toMatchObject({ count: 1, isChecking: false, isCutOff: true, failing: [] })
  })

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('is not done by %s', async (method) => {
    expect((await cms.rest('admin', method, '/link-check/now')).status).toBe(405)
  })
})
