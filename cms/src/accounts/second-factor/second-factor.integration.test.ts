import { z } from 'zod'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { clientAddressHeader } from '../../platform/client-address.ts'
import { poolOf } from '../../platform/postgres.ts'
import { startCms, type CmsForTests } from '../../testing/cms-for-tests.ts'
import { codeOfStep, stepAt } from './one-time-code.ts'
import { resealKeys } from './reseal-keys.ts'
import { openKey } from './sealed-key.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const password = 'correct horse battery'
const secret = 'a-secret-that-tests-use'

interface Account {
  id: string
  email: string
}

let accounts = 0
async function newAccount(role: 'admin' | 'publisher' | 'author' = 'author'): Promise<Account> {
  const email = `person-${++accounts}@example.org`
  const { id } = await cms.payload.create({ collection: 'users', data: { name: 'Person', email, password, role } })
  return { id, email }
}

/** Each from a place of its own, so that no limit but the one under test is met. */
const signIn = ({ email }: Account, more: object = {}) =>
  cms.rest(
    'nobody',
    'POST',
    '/users/login',
    { email, password, ...more },
    { [clientAddressHeader]: `2001:db8:${accounts.toString(16)}::1` },
  )
const as = (token: string) => ({ authorization: `JWT ${token}` })
const post = (token: string, path: string, body: object = {}) =>
  cms.rest('nobody', 'POST', `/users/${path}`, body, as(token))
const isSignedIn = async (token: string) =>
  Boolean((await cms.rest('nobody', 'GET', '/users/me', undefined, as(token))).body.user)
const rowOf = async ({ id }: Account) =>
  (await poolOf(cms.payload).query('select * from second_factors where account = $1', [id])).rows[0]
/** As if half a minute had gone by. */
const later = ({ id }: Account) =>
  poolOf(cms.payload).query('update second_factors set last_step = last_step - 3 where account = $1', [id])

/** The code that an app shows that knows the key, `steps` half minutes from now. */
async function codeOf(account: Account, steps = 0, column: 'key' | 'pending_key' = 'key'): Promise<string> {
  const key = openKey((await rowOf(account))[column], account.id, secret)
  if (!key) throw new Error('There is no such key.')
  return codeOfStep(key, stepAt(new Date()) + steps)
}

/** An account with a second factor, a session from before, and its recovery codes. */
async function enrolled(role?: 'admin' | 'publisher' | 'author') {
  const account = await newAccount(role)
  const token = String((await signIn(account)).body.token)
  const begun = await post(token, 'second-factor/begin')
  expect([begun.status, begun.body.qr]).toEqual([200, expect.stringContaining('<svg')])
  const confirmed = await post(token, 'second-factor/confirm', { code: await codeOf(account, 0, 'pending_key') })
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200)
  await later(account)
  return { account, token, recoveryCodes: z.array(z.string()).parse(confirmed.body.recoveryCodes) }
}

const newestDeeds = async (count: number) =>
  (await cms.payload.find({ collection: 'activity', limit: count, sort: '-createdAt' })).docs.map(({ what }) => what)

describe('a password alone', () => {
  it('gives no session to an account with a second factor, in any way in', async () => {
    const { account } = await enrolled()
    const { status, body, headers } = await signIn(account)
    expect([status, body.errors[0].data, body.token]).toEqual([401, { secondFactor: 'code' }, undefined])
    expect(headers.get('set-cookie')).toBeNull()
    const { rows } = await poolOf(cms.payload).query('select id from users_sessions where _parent_id = $1', [
      account.id,
    ])
    expect(rows).toHaveLength(1)
    await expect(cms.payload.login({ collection: 'users', data: { email: account.email, password } })).rejects.toThrow(
      /Write the code/,
    )
    for (const way of ['first-register', 'forgot-password', 'unlock', 'verify/x'])
      expect((await cms.rest('nobody', 'POST', `/users/${way}`, { email: account.email, password })).status).toBe(404)
    expect((await cms.rest('nobody', 'POST', '/users/refresh-token')).status).toBe(403)
    expect((await cms.rest('nobody', 'POST', '/graphql', { query: 'mutation{loginUser{token}}' })).status).toBe(404)
  })

  it('isn’t told apart from a wrong one without the right one', async () => {
    const { account } = await enrolled()
    const wrong = await signIn(account, { password: 'a wrong password', code: '123456' })
    const nobody = await signIn({ id: '', email: 'nobody@example.org' }, { code: '123456' })
    expect([wrong.status, wrong.body]).toEqual([nobody.status, nobody.body])
  })

  it('chosen anew with a one-time link still needs the code', async () => {
    const { account } = await enrolled()
    const { url } = (await cms.rest('admin', 'POST', `/users/${account.id}/link`)).body
    const chosen = await cms.rest('nobody', 'POST', '/users/reset-password', {
      token: url.split('/').pop(),
      password: 'four words in a row',
    })
    expect([chosen.status, chosen.body.token, chosen.headers.get('set-cookie')]).toEqual([200, undefined, null])
    expect((await signIn(account, { password: 'four words in a row' })).body.errors[0].data.secondFactor).toBe('code')
  })
})

describe('a code', () => {
  it.each([-1, 0, 1])('signs in, %i steps from now, once', async (steps) => {
    const { account } = await enrolled()
    // The clock stands: the code of the step before would be too old when a new step began meanwhile.
    vi.useFakeTimers({ toFake: ['Date'] })
    const code = await codeOf(account, steps)
    const { status, body } = await signIn(account, { code }).finally(() => vi.useRealTimers())
    expect([status, await isSignedIn(body.token)]).toEqual([200, true])
    const again = await signIn(account, { code })
    expect([again.status, again.body.errors[0].message]).toEqual([401, expect.stringMatching(/^This code isn’t right/)])
    expect((await newestDeeds(1))[0]).toBe('The right password, and a wrong code')
  })

  it('lets one in of several who show it at the same moment', async () => {
    const { account, recoveryCodes } = await enrolled()
    for (const code of [await codeOf(account), recoveryCodes[0]]) {
      const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(account, { code })))
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401])
    }
  })

  it('that is none lets nobody in', async () => {
    const { account } = await enrolled()
    for (const code of ['000000', '12345', 'x'.repeat(5000), 123456, null, { equals: 'x' }])
      expect((await signIn(account, { code })).status).toBe(401)
  })

  it('of an older step than the last one used is refused', async () => {
    const { account } = await enrolled()
    const [before, present] = [await codeOf(account, -1), await codeOf(account)]
    expect((await signIn(account, { code: present })).status).toBe(200)
    expect((await signIn(account, { code: before })).status).toBe(401)
  })

  it('of another account is refused', async () => {
    const [one, other] = [await enrolled(), await enrolled()]
    expect((await signIn(one.account, { code: await codeOf(other.account) })).status).toBe(401)
    expect((await signIn(one.account, { code: other.recoveryCodes[0] })).status).toBe(401)
  })

  it('is guessed thirty times a day at most, from wherever', async () => {
    const { account } = await enrolled()
    const guess = (place: number) =>
      cms.rest(
        'nobody',
        'POST',
        '/users/login',
        { email: account.email, password, code: '000000' },
        { [clientAddressHeader]: `198.51.100.${place}` },
      )
    expect((await guess(1)).status).toBe(401)
    await poolOf(cms.payload).query("update sign_in_attempts set points = 30 where key like 'code%'")
    const refused = await guess(40)
    expect([refused.status, refused.body.errors[0].message]).toEqual([429, expect.stringContaining('24 hours')])
    expect((await newestDeeds(1))[0]).toBe('Too many attempts; more are refused')
    const { url } = (await cms.rest('admin', 'POST', `/users/${account.id}/link`)).body
    await cms.rest('nobody', 'POST', '/users/reset-password', { token: url.split('/').pop(), password })
    expect((await guess(41)).status).toBe(401)
  })
})

describe('a recovery code', () => {
  it('signs in once, however it is typed, and the log says so', async () => {
    const { account, recoveryCodes, token } = await enrolled()
    const code = String(recoveryCodes[3]).toUpperCase().replaceAll('-', ' ')
    expect((await signIn(account, { code })).status).toBe(200)
    expect(await newestDeeds(2)).toEqual(['Signed in', 'Signed in with a recovery code'])
    expect((await signIn(account, { code })).status).toBe(401)
    const { secondFactor } = (await cms.rest('nobody', 'GET', '/users/security', undefined, as(token))).body
    expect(secondFactor.recoveryCodesLeft).toBe(9)
  })

  it('is replaced by new ones, and none is kept as it is', async () => {
    const { account, recoveryCodes, token } = await enrolled()
    const { body } = await post(token, 'second-factor/recovery-codes')
    const renewed = z.array(z.string()).parse(body.recoveryCodes)
    expect((await signIn(account, { code: recoveryCodes[0] })).status).toBe(401)
    expect((await signIn(account, { code: renewed[0] })).status).toBe(200)
    const { rows } = await poolOf(cms.payload).query('select digest from recovery_codes where account = $1', [
      account.id,
    ])
    const kept = JSON.stringify([rows, await rowOf(account)])
    for (const code of renewed) expect(kept).not.toContain(code)
  })
})

describe('a second factor', () => {
  it('counts from its first code on, and a wrong one changes nothing', async () => {
    const account = await newAccount()
    const token = String((await signIn(account)).body.token)
    expect((await post(token, 'second-factor/confirm', { code: '123456' })).status).toBe(400)
    await post(token, 'second-factor/begin')
    expect((await post(token, 'second-factor/confirm', { code: 'abc' })).status).toBe(400)
    expect((await signIn(account)).status).toBe(200)
  })

  it('stays while another app is being set up', async () => {
    const { account, token } = await enrolled()
    await post(token, 'second-factor/begin')
    expect((await signIn(account, { code: await codeOf(account, 0, 'pending_key') })).status).toBe(401)
    expect((await signIn(account, { code: await codeOf(account) })).status).toBe(200)
  })

  it('is removed by its owner, or by an administrator, which signs its owner out; not by others', async () => {
    const [one, other] = [await enrolled(), await enrolled()]
    expect((await post(one.token, 'second-factor/remove')).status).toBe(200)
    expect((await signIn(one.account)).status).toBe(200)
    for (const asker of ['author', 'publisher'] as const)
      expect((await cms.rest(asker, 'POST', `/users/${other.account.id}/second-factor/remove`)).status).toBe(403)
    expect((await cms.rest('admin', 'GET', `/users/${other.account.id}/second-factor`)).body.since).toBeTruthy()
    expect((await cms.rest('admin', 'POST', `/users/${other.account.id}/second-factor/remove`)).status).toBe(200)
    expect(await newestDeeds(1)).toEqual([`Removed the second step: Account “Person (${other.account.email})”`])
    expect([await isSignedIn(other.token), (await signIn(other.account)).status]).toEqual([false, 200])
  })

  it('is sealed: the database has no key in it, and survives the exchange of the secret', async () => {
    const { account } = await enrolled()
    const before = String((await rowOf(account)).key)
    const next = 'the next secret of the tests'
    await resealKeys(cms.payload, { secret: next, previous: secret })
    const after = String((await rowOf(account)).key)
    expect(openKey(after, account.id, secret)).toBeUndefined()
    expect(openKey(after, account.id, next)).toEqual(openKey(before, account.id, secret))
    expect((await resealKeys(cms.payload, { secret: next, previous: undefined })).lost).toBe(0)
    expect(
      (await resealKeys(cms.payload, { secret: 'an unrelated secret', previous: undefined })).lost,
    ).toBeGreaterThan(0)
    await resealKeys(cms.payload, { secret, previous: next })
    expect((await signIn(account, { code: await codeOf(account) })).status).toBe(200)
  })

  it('is forgotten with its account', async () => {
    const { account } = await enrolled()
    await cms.rest('admin', 'DELETE', `/users/${account.id}`)
    expect(await rowOf(account)).toBeUndefined()
  })
})

describe('where the office asks a role for it', () => {
  const askFor = async (...roles: ('admin' | 'publisher')[]) => {
    const { settings } = await import('../../platform/settings.ts')
    settings.secondFactorRequiredFor.splice(0, 3, ...roles)
  }
  afterEach(() => askFor())

  it('the first sign-in sets it up, and gives no session before', async () => {
    await askFor('publisher')
    const account = await newAccount('publisher')
    const asked = await signIn(account)
    expect([asked.status, asked.body.errors[0].data]).toEqual([
      401,
      { secondFactor: 'setup', setup: { key: expect.any(String), qr: expect.stringContaining('<svg') } },
    ])
    expect((await signIn(account, { code: '000000' })).status).toBe(401)
    const done = await signIn(account, { code: await codeOf(account, 0, 'pending_key') })
    expect([done.status, done.body.recoveryCodes.length, await isSignedIn(done.body.token)]).toEqual([200, 10, true])
    expect((await signIn(account)).body.errors[0].data).toEqual({ secondFactor: 'code' })
    expect((await post(done.body.token, 'second-factor/remove')).status).toBe(409)
  })

  it('other roles go on as before, and sessions of before end when they would be prolonged', async () => {
    const account = await newAccount('publisher')
    const token = String((await signIn(account)).body.token)
    await askFor('publisher')
    expect((await signIn(await newAccount())).status).toBe(200)
    const refused = await post(token, 'refresh-token')
    expect([refused.status, refused.body.errors[0].message]).toEqual([
      403,
      expect.stringMatching(/needs a second step/),
    ])
  })
})
