import { afterAll, beforeAll, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const about = (link: string) => `/link-check?url=${encodeURIComponent(link)}`
const metadata = about('http://169.254.169.254/latest/meta-data/')

it.each(['nobody', 'service'] as const)('%s is told to sign in', async (asker) => {
  expect(await cms.rest(asker, 'GET', metadata)).toEqual({ status: 401, body: { message: 'Sign in first.' } })
})

it.each(['author', 'publisher', 'admin'] as const)('an editor gets an answer: %s', async (asker) => {
  expect(await cms.rest(asker, 'GET', about('mailto:helpdesk@example.org'))).toEqual({ status: 200, body: {} })
})

it.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.10:5432/',
  'http://127.0.0.10/',
  'http://0x7f000010/x.html',
  'http://2130706448',
])('what readers can’t reach is not asked: %s', async (link) => {
  expect(await cms.rest('author', 'GET', about(link))).toEqual({
    status: 200,
    body: { warning: 'Readers can’t reach this address.' },
  })
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
