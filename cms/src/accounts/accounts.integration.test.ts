import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const first = 'four words in a row'
const second = 'quite another four words'

async function invite(name: string): Promise<{ id: string; email: string; token: string }> {
  const email = `${name}@example.org`
  const { body } = await cms.rest('admin', 'POST', '/users', {
    name,
    email,
    role: 'author',
    password: 'nobody knows this 123',
  })
  const { url } = (await cms.rest('admin', 'POST', `/users/${body.doc.id}/link`)).body
  return { id: body.doc.id, email, token: url.split('/').pop() }
}
const choose = (token: string, password: string) =>
  cms.rest('nobody', 'POST', '/users/reset-password', { token, password })
const signIn = async (email: string, password: string) =>
  (await cms.rest('nobody', 'POST', '/users/login', { email, password })).status

describe('a one-time link', () => {
  it('lets a colleague choose a password, once', async () => {
    const { email, token } = await invite('once')
    expect((await choose(token, first)).status).toBe(200)
    expect(await signIn(email, first)).toBe(200)
    const again = await choose(token, second)
    expect([again.status, again.body.errors[0].message]).toEqual([410, expect.stringContaining('has been used')])
    expect(await signIn(email, first)).toBe(200)
  })

  it('takes the password as the page behind it sends it: in a form', async () => {
    const { email, token } = await invite('form')
    const form = new FormData()
    form.append('_payload', JSON.stringify({ token, password: first, 'confirm-password': first }))
    const asked = new Response(form)
    const type = asked.headers.get('content-type') ?? ''
    const sent = await cms.rest('nobody', 'POST', '/users/reset-password', await asked.text(), { 'content-type': type })
    expect(sent.status, JSON.stringify(sent.body)).toBe(200)
    expect(await signIn(email, first)).toBe(200)
  })

  it('still works after a password that is too poor', async () => {
    const { email, token } = await invite('poor')
    const poor = await choose(token, 'short')
    expect([poor.status, poor.body.errors[0].data.errors[0].path]).toEqual([400, 'password'])
    expect((await choose(token, first)).status).toBe(200)
    expect(await signIn(email, first)).toBe(200)
  })

  it('ends after three days, and when there is a newer one', async () => {
    const { id, token } = await invite('late')
    await cms.rest('admin', 'POST', `/users/${id}/link`)
    expect((await choose(token, first)).status).toBe(410)
    const { url, until } = (await cms.rest('admin', 'POST', `/users/${id}/link`)).body
    expect(Date.parse(until) - Date.now()).toBeGreaterThan(71 * 3_600_000)
    await cms.payload.db.updateOne({
      collection: 'users',
      id,
      data: { resetPasswordExpiration: '2026-01-01T00:00:00.000Z' },
    })
    expect((await choose(url.split('/').pop(), first)).status).toBe(410)
  })

  it('is not kept in the database as it is', async () => {
    const { id, token } = await invite('secret')
    expect(
      JSON.stringify(await cms.payload.db.findOne({ collection: 'users', where: { id: { equals: id } } })),
    ).not.toContain(token)
  })

  it.each(['author', 'publisher', 'nobody', 'service'] as const)(
    'is made by administrators alone: %s',
    async (asker) => {
      expect([401, 403]).toContain((await cms.rest(asker, 'POST', `/users/${cms.accounts.admin}/link`)).status)
    },
  )
})

describe('a password', () => {
  const change = (asker: 'author' | 'admin', body: object) =>
    cms.rest(asker, 'PATCH', `/users/${cms.accounts.author}`, body)

  it('is changed by its owner, who knows the old one', async () => {
    for (const currentPassword of [undefined, 'not this one'])
      expect((await change('author', { password: second, currentPassword })).status).toBe(400)
    expect((await change('author', { password: second, currentPassword: 'correct horse battery' })).status).toBe(200)
    expect(await signIn('author@example.org', second)).toBe(200)
  })

  it.each([
    ['short', /too short/],
    ['123456789012345', /common|run/],
    ['password1234password', /common/],
    ['author@example.org', /your name or e-mail address/],
    [123456789012345, /isn’t a text/],
  ])('that is easily guessed is refused beside its field, wherever it is set: %s', async (poor, reason) => {
    const { token } = await invite(`poor-${typeof poor}-${String(poor).length}`)
    const someone = { name: 'Author', email: 'author@example.org', role: 'author', password: poor }
    const answers = [
      await cms.rest('admin', 'POST', '/users', someone),
      await change('author', { password: poor, currentPassword: 'correct horse battery' }),
      ...(typeof poor === 'string' && !poor.includes('@') ? [await choose(token, poor)] : []),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(400)
      const fields: { path: string; message: string }[] = body.errors[0].data.errors
      expect(fields.find(({ path }) => path === 'password')?.message).toMatch(reason)
    }
  })

  it('is never set by someone else', async () => {
    const { status, body } = await change('admin', { password: first, currentPassword: 'correct horse battery' })
    expect([status, body.errors[0].message]).toEqual([403, expect.stringContaining('one-time link')])
    await cms.rest('admin', 'PATCH', `/users?where[id][equals]=${cms.accounts.author}`, { password: first })
    expect(await signIn('author@example.org', first)).toBe(401)
  })
})
