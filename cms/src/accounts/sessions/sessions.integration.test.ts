import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { clientAddressHeader } from '../../platform/client-address.ts'
import { poolOf } from '../../platform/postgres.ts'
import { startCms, type CmsForTests } from '../../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const password = 'correct horse battery'
const as = (token: string) => ({ authorization: `JWT ${token}` })
const post = (token: string, path: string, body: object = {}) =>
  cms.rest('nobody', 'POST', `/users/${path}`, body, as(token))
const patch = (token: string, id: string, body: object) => cms.rest('nobody', 'PATCH', `/users/${id}`, body, as(token))
const isSignedIn = async (token: string) =>
  Boolean((await cms.rest('nobody', 'GET', '/users/me', undefined, as(token))).body.user)

let accounts = 0
async function newAccount(role: 'admin' | 'author' = 'author') {
  const email = `session-${++accounts}@example.org`
  const { id } = await cms.payload.create({ collection: 'users', data: { name: 'Person', email, password, role } })
  const signIn = async (browser = 'curl/8', address = '203.0.113.7') =>
    String(
      (
        await cms.rest(
          'nobody',
          'POST',
          '/users/login',
          { email, password },
          { 'user-agent': browser, [clientAddressHeader]: address },
        )
      ).body.token,
    )
  return { id, email, signIn }
}
/** As if the password had been shown long ago. */
const tenMinutesLater = () =>
  poolOf(cms.payload).query("update account_sessions set proven_at = proven_at - interval '10 minutes'")

describe('the list of one’s own sessions', () => {
  it('says where each is, and which one asks', async () => {
    const { signIn } = await newAccount()
    await signIn('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', '198.51.100.9')
    const token = await signIn()
    const { body } = await cms.rest('nobody', 'GET', '/users/security', undefined, as(token))
    expect(body.sessions).toMatchObject([
      { browser: 'A program', address: '203.0.113.7', isThisOne: true },
      { browser: 'Firefox on Linux', address: '198.51.100.9', isThisOne: false },
    ])
    for (const { beganAt, usedAt } of body.sessions)
      expect([new Date(beganAt).toISOString(), new Date(usedAt).toISOString()]).toEqual([beganAt, usedAt])
    expect(body.secondFactor).toEqual({ recoveryCodesLeft: 0, isRequired: false })
  })

  it('ends one of them, or all others; never somebody else’s', async () => {
    const [one, other] = [await newAccount(), await newAccount()]
    const [first, second, third] = [await one.signIn(), await one.signIn(), await one.signIn()]
    const theirs = await other.signIn()
    const sessions = (await cms.rest('nobody', 'GET', '/users/security', undefined, as(theirs))).body.sessions
    expect((await post(first, 'sessions/end', { session: sessions[0].id })).body.ended).toBe(0)
    expect(await isSignedIn(theirs)).toBe(true)
    const own = (await cms.rest('nobody', 'GET', '/users/security', undefined, as(second))).body.sessions
    const thisOne = own.find(({ isThisOne }: { isThisOne: boolean }) => isThisOne)
    expect((await post(first, 'sessions/end', { session: thisOne.id })).body.ended).toBe(1)
    expect(await isSignedIn(second)).toBe(false)
    expect((await post(first, 'sessions/end', { others: true })).body.ended).toBe(1)
    expect([await isSignedIn(first), await isSignedIn(third)]).toEqual([true, false])
    expect((await post(first, 'sessions/end', {})).status).toBe(400)
  })

  it('knows nothing of another account, and forgets with its own', async () => {
    const { id, signIn } = await newAccount()
    await signIn()
    await cms.rest('admin', 'DELETE', `/users/${id}`)
    const { rows } = await poolOf(cms.payload).query('select session from account_sessions where account = $1', [id])
    expect(rows).toEqual([])
  })

  it('is empty after a change of the password, but for the one that changed it', async () => {
    const { id, signIn } = await newAccount()
    const [here, elsewhere] = [await signIn(), await signIn()]
    const changed = await patch(here, id, { password: 'four words in a row', currentPassword: password })
    expect(changed.status).toBe(200)
    expect(await isSignedIn(elsewhere)).toBe(false)
  })

  it('ends a session a day after it began, however much it is used', async () => {
    const { id, signIn } = await newAccount()
    const token = await signIn()
    expect((await post(token, 'refresh-token')).status).toBe(200)
    await poolOf(cms.payload).query(
      "update users_sessions set created_at = created_at - interval '25 hours' where _parent_id = $1",
      [id],
    )
    const refused = await post(token, 'refresh-token')
    expect([refused.status, refused.body.errors[0].message]).toEqual([403, expect.stringContaining('a day ago')])
  })
})

describe('a token', () => {
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const signed = (head: object, claims: object, secret: string) => {
    const text = `${encoded(head)}.${encoded(claims)}`
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
  }

  it('holds as it was signed, for as long as it says, and for a session that there is', async () => {
    const { signIn } = await newAccount()
    const token = await signIn()
    const [head = {}, claims = {}] = token
      .split('.')
      .slice(0, 2)
      .map((part): Record<string, unknown> => JSON.parse(Buffer.from(part, 'base64url').toString()))
    const { secret } = cms.payload
    expect(await isSignedIn(signed(head, claims, secret))).toBe(true)
    const forged = [
      signed(head, claims, 'another secret'),
      signed(head, { ...claims, exp: 1 }, secret),
      signed(head, { ...claims, sid: crypto.randomUUID() }, secret),
      signed(head, { ...claims, sid: undefined }, secret),
      signed(head, { ...claims, id: cms.accounts.admin }, secret),
      signed({ ...head, alg: 'RS256' }, claims, secret),
      `${encoded({ ...head, alg: 'none' })}.${encoded(claims)}.`,
      `${token.split('.')[0]}.${encoded({ ...claims, role: 'admin' })}.${token.split('.')[2]}`,
      token.slice(0, -2),
    ]
    for (const one of forged) expect(await isSignedIn(one), one).toBe(false)
  })
})

describe('a proof of the own password', () => {
  const colleague = { name: 'New', email: 'new@example.org', password: 'four words in a row', role: 'author' }

  it('is asked for, minutes after the sign-in, before roles, addresses, accounts, links and second factors change', async () => {
    const [administrator, other] = [await newAccount('admin'), await newAccount()]
    const token = await administrator.signIn()
    await tenMinutesLater()
    const create = (body: object) => cms.rest('nobody', 'POST', '/users', body, as(token))
    const refusals = [
      await patch(token, other.id, { role: 'publisher' }),
      await patch(token, other.id, { email: 'elsewhere@example.org' }),
      await create(colleague),
      await cms.rest('nobody', 'DELETE', `/users/${other.id}`, undefined, as(token)),
      await post(token, `${other.id}/link`),
      await post(token, `${other.id}/second-factor/remove`),
      await post(token, 'second-factor/begin'),
      await post(token, 'second-factor/recovery-codes'),
      await post(token, 'second-factor/remove'),
    ]
    for (const { status, body } of refusals)
      expect([status, body.errors[0].message]).toEqual([403, expect.stringMatching(/^Confirm with your own password/)])
    expect((await patch(token, other.id, { name: 'Another name' })).status).toBe(200)
    const wrong = await patch(token, other.id, { role: 'publisher', currentPassword: 'not this one' })
    expect([wrong.status, wrong.body.errors[0].message]).toEqual([400, expect.stringContaining('not your password')])
    expect((await cms.payload.findByID({ collection: 'users', id: other.id })).role).toBe('author')
  })

  it('comes with the request, and holds for minutes then', async () => {
    const [administrator, other] = [await newAccount('admin'), await newAccount()]
    const token = await administrator.signIn()
    await tenMinutesLater()
    expect((await patch(token, other.id, { role: 'publisher', currentPassword: password })).status).toBe(200)
    expect((await patch(token, other.id, { role: 'author' })).status).toBe(200)
  })

  it('comes by itself, and holds in that session alone', async () => {
    const [administrator, other] = [await newAccount('admin'), await newAccount()]
    const [token, elsewhere] = [await administrator.signIn(), await administrator.signIn()]
    await tenMinutesLater()
    expect((await post(token, 'prove', { password: 'not this one' })).status).toBe(400)
    const proven = await post(token, 'prove', { password })
    expect([proven.status, Date.parse(proven.body.provenUntil) > Date.now()]).toEqual([200, true])
    expect((await post(token, `${other.id}/link`)).status).toBe(200)
    expect((await post(elsewhere, `${other.id}/link`)).status).toBe(403)
  })

  it('with wrong passwords counts like a sign-in', async () => {
    const { signIn } = await newAccount()
    const token = await signIn()
    const statuses: number[] = []
    for (let attempt = 0; attempt < 9; attempt++)
      statuses.push((await post(token, 'prove', { password: 'not this one' })).status)
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => 400), 429])
  })
})

it('what somebody may not have stands in the log', async () => {
  const logged = vi.spyOn(cms.payload.logger, 'warn')
  await cms.rest('author', 'GET', '/activity')
  await cms.rest('author', 'GET', '/activity/export')
  expect(logged.mock.calls.map(([what]) => what)).toMatchObject(
    ['/api/activity', '/api/activity/export'].map((pathname) => ({
      account: cms.accounts.author,
      method: 'GET',
      pathname,
    })),
  )
  logged.mockRestore()
})

it('accounts are changed one at a time', async () => {
  const { status, body } = await cms.rest('admin', 'PATCH', '/users?where[role][equals]=author', { name: 'All' })
  expect([status, body.errors[0].message]).toEqual([
    400,
    'Accounts are changed one at a time. Open the one that you mean.',
  ])
})
