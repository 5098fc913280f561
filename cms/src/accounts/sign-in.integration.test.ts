import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientAddressHeader } from '../platform/client-address.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { isPasswordOf } from './password-hash.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const right = 'correct horse battery'
const wrong = 'a wrong password'
const signIn = (email: string, password: string, address = '203.0.113.1') =>
  cms.rest('nobody', 'POST', '/users/login', { email, password }, { [clientAddressHeader]: address })
const isSignedIn = async (token: string) =>
  Boolean((await cms.rest('nobody', 'GET', '/users/me', undefined, { authorization: `JWT ${token}` })).body.user)

async function account(name: string): Promise<{ id: string; email: string }> {
  const email = `${name}@example.org`
  const { id } = await cms.payload.create({
    collection: 'users',
    data: { name, email, password: right, role: 'author' },
  })
  return { id, email }
}

describe('guesses', () => {
  it('at one account are limited from one place, and its owner signs in from another', async () => {
    const { email } = await account('guessed')
    for (let attempt = 0; attempt < 8; attempt++) expect((await signIn(email, wrong)).status).toBe(401)
    const limited = await signIn(email, right)
    expect([limited.status, limited.body.errors[0].message]).toEqual([
      429,
      'There were too many attempts. Try again in 10 minutes, or ask an administrator for a one-time link.',
    ])
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(500)
    expect((await signIn(email, right, '198.51.100.7')).status).toBe(200)
  })

  it('are limited when they all come at once', async () => {
    const { email } = await account('at-once')
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(email, wrong, '203.0.113.2')))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(8)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(12)
  })

  it('at many accounts are limited from one network', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 33; attempt++)
      statuses.push((await signIn(`nobody-${attempt}@example.org`, wrong, `2001:db8:7:7::${attempt}`)).status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(30)
    expect(statuses.slice(30)).toEqual([429, 429, 429])
  })

  it('at one account are limited from many places together', async () => {
    const { email } = await account('from-everywhere')
    const answers: Awaited<ReturnType<typeof signIn>>[] = []
    // Eleven at a time: each takes a connection, and whoever finds none within five seconds is told that the database is busy.
    for (const round of [0, 1, 2])
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 11 }, (_, index) => signIn(email, wrong, `192.0.2.${round * 11 + index + 1}`)),
        )),
      )
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3)
  })

  it('at accounts that there are and that there aren’t get the same answers', async () => {
    await account('known')
    const answersFor = async (email: string, address: string) => {
      const answers: string[] = []
      for (let attempt = 0; attempt < 10; attempt++) {
        const { status, body } = await signIn(email, wrong, address)
        answers.push(`${status} ${JSON.stringify(body)}`)
      }
      return answers
    }
    expect(await answersFor('known@example.org', '203.0.113.20')).toEqual(
      await answersFor('unknown@example.org', '203.0.113.21'),
    )
  })

  it('end when a one-time link is used', async () => {
    const { id, email } = await account('locked-out')
    for (let attempt = 0; attempt < 9; attempt++) await signIn(email, wrong, '203.0.113.30')
    const { url } = (await cms.rest('admin', 'POST', `/users/${id}/link`)).body
    const chosen = await cms.rest(
      'nobody',
      'POST',
      '/users/reset-password',
      { token: url.split('/').pop(), password: 'four words in a row' },
      { [clientAddressHeader]: '203.0.113.30' },
    )
    expect(chosen.status).toBe(200)
    expect((await signIn(email, 'four words in a row', '203.0.113.30')).status).toBe(200)
  })

  it('at one-time links are limited', async () => {
    const tried = () =>
      cms.rest(
        'nobody',
        'POST',
        '/users/reset-password',
        { token: 'guessed', password: 'four words in a row' },
        { [clientAddressHeader]: '203.0.113.40' },
      )
    for (let attempt = 0; attempt < 30; attempt++) expect((await tried()).status).toBe(410)
    expect((await tried()).status).toBe(429)
  })
})

it('a password is compared in the way in which Payload keeps it', async () => {
  const { id } = await account('hashed')
  const kept = await cms.payload.db.findOne({ collection: 'users', where: { id: { equals: id } } })
  expect(await isPasswordOf(kept, right)).toBe(true)
  expect(await isPasswordOf(kept, wrong)).toBe(false)
})

describe('the sessions of an account', () => {
  it('all hold, when it signs in from several places at the same moment', async () => {
    const { email } = await account('in-two-places')
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, index) => signIn(email, right, `198.51.100.${index + 20}`)),
    )
    for (const { status, body } of answers) expect([status, await isSignedIn(body.token)]).toEqual([200, true])
  })

  it('hold while another one signs out, goes on, or changes the account', async () => {
    const { id, email } = await account('coming-and-going')
    const open = async () => String((await signIn(email, right)).body.token)
    const [leaving, going, changing] = [await open(), await open(), await open()]
    const as = (token: string) => ({ authorization: `JWT ${token}` })
    const [come] = await Promise.all([
      signIn(email, right),
      cms.rest('nobody', 'POST', '/users/logout', {}, as(leaving)),
      cms.rest('nobody', 'POST', '/users/refresh-token', {}, as(going)),
      cms.rest('nobody', 'PATCH', `/users/${id}`, { name: 'Another name' }, as(changing)),
    ])
    expect(await Promise.all([come.body.token, leaving, going, changing].map(isSignedIn))).toEqual([
      true,
      false,
      true,
      true,
    ])
  })

  it('end when its role changes', async () => {
    const { id, email } = await account('promoted')
    const { token } = (await signIn(email, right)).body
    await cms.rest('admin', 'PATCH', `/users/${id}`, { name: 'Same role' })
    expect(await isSignedIn(token)).toBe(true)
    await cms.rest('admin', 'PATCH', `/users/${id}`, { role: 'publisher' })
    expect(await isSignedIn(token)).toBe(false)
  })

  it('are twenty at most', async () => {
    const { id, email } = await account('everywhere')
    const open = Array.from({ length: 20 }, () => ({
      id: crypto.randomUUID(),
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 3_600_000),
    }))
    await cms.payload.db.updateOne({ collection: 'users', id, data: { sessions: open } })
    const { token } = (await signIn(email, right)).body
    expect(await isSignedIn(token)).toBe(true)
    const kept = await cms.payload.db.findOne<{ id: string; sessions: unknown[] }>({
      collection: 'users',
      where: { id: { equals: id } },
    })
    expect(kept?.sessions).toHaveLength(20)
  })
})
