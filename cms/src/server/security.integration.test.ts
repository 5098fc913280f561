import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type Asker, type CmsForTests } from '../testing/cms-for-tests.ts'
import { serveApi, type ServedApi } from './testing/served-api.ts'

let cms: CmsForTests
let api: ServedApi
beforeAll(async () => {
  cms = await startCms()
  api = await serveApi(cms, 'https://cms.example.org')
})
afterAll(async () => {
  await api.stop()
  await cms.stop()
})

interface Extra {
  headers?: readonly string[]
  body?: string
  /** What the answer’s body has in it. */
  says?: RegExp
}

/** As whom, method, address, the status that is expected, and what else belongs to it. */
type Case = readonly [as: Asker, method: string, address: string, status: number, extra?: Extra]

const json = ['Content-Type', 'application/json']
const form = ['Content-Type', 'application/x-www-form-urlencoded']
const foreign = ['Origin', 'https://elsewhere.example']
const draft = '{"title":"A draft"}'
const signIn = '{"email":"author@example.org","password":"correct horse battery"}'

const collections = [
  ...['pages', 'webinars', 'conferences', 'school-categories', 'contacts', 'faqs', 'glossary-terms', 'districts'],
  ...['schools', 'deadlines', 'media', 'redirects', 'bug-reports', 'users', 'activity'],
]
const globals = ['home', 'navigation', 'site-settings', 'notice']

const strangers: Case[] = [
  ...collections.map((name): Case => ['nobody', 'GET', `/api/${name}`, 403, { says: /You are not signed in/ }]),
  ...globals.map((name): Case => ['nobody', 'GET', `/api/globals/${name}`, 403]),
  ...['/webinars?draft=false', '/webinars/versions', '/users/count', '/payload-kv', '/payload-preferences'].map(
    (address): Case => ['nobody', 'GET', `/api${address}`, 403],
  ),
  ['nobody', 'POST', '/api/webinars', 403, { headers: json, body: draft }],
  ['nobody', 'POST', '/api/users', 403, { headers: json, body: signIn }],
  ['nobody', 'POST', '/api/bug-reports', 403, { headers: json, body: '{"message":"x"}' }],
  ['nobody', 'GET', '/api/publishing/status', 401],
  ['nobody', 'POST', '/api/publishing/rollback', 401, { headers: json, body: '{"id":"x"}' }],
  ['nobody', 'GET', '/api/activity/export', 401],
  ['nobody', 'POST', '/api/users/first-register', 404, { headers: json, body: signIn }],
  ['nobody', 'POST', '/api/users/forgot-password', 404, { headers: json, body: signIn }],
  ['nobody', 'POST', '/api/users/unlock', 404, { headers: json, body: signIn }],
  ['nobody', 'POST', '/api/graphql', 404, { headers: json, body: '{}' }],
  ['nobody', 'GET', '/api/og?title=x', 404],
  ['nobody', 'GET', '/api/payload-jobs/run', 404],
]

const roles: Case[] = [
  ['author', 'POST', '/api/webinars', 403, { headers: json, body: '{"title":"x","_status":"published"}' }],
  ['author', 'POST', '/api/users', 403, { headers: json, body: signIn }],
  ['author', 'GET', '/api/activity', 403],
  ['author', 'GET', '/api/activity/export', 403, { says: /may not do this/ }],
  ['author', 'GET', '/api/bug-reports', 403],
  ['author', 'POST', '/api/publishing/rollback', 403, { headers: json, body: '{"id":"x"}' }],
  ['author', 'POST', '/api/register/import', 403, { headers: json, body: '{}' }],
  ['author', 'POST', '/api/redirects', 403, { headers: json, body: '{"from":"/a/","to":"/b/"}' }],
  ['publisher', 'POST', '/api/users', 403, { headers: json, body: signIn }],
  ['publisher', 'GET', '/api/activity', 403],
  ['publisher', 'GET', '/api/activity/export', 403],
  ['admin', 'POST', '/api/activity', 403, { headers: json, body: '{"deed":"export","who":"x","what":"x"}' }],
  ['service', 'GET', '/api/webinars', 403],
  ['service', 'GET', '/api/users', 403],
  ['service', 'POST', '/api/webinars', 403, { headers: json, body: draft }],
]

const disguised: Case[] = [
  ['admin', 'TRACE', '/api/webinars', 405, { says: /Nothing here is done in this way/ }],
  ['admin', 'PROPFIND', '/api/webinars', 405],
  ['admin', 'SEARCH', '/api/webinars', 405],
  ...['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'].flatMap(
    (name): Case[] => [
      ['admin', 'POST', '/api/webinars', 400, { headers: [name, 'DELETE', ...json], body: '{}', says: /of one kind/ }],
      ['nobody', 'GET', '/api/webinars', 400, { headers: [name, 'PATCH'] }],
    ],
  ),
  ['author', 'POST', '/api/webinars', 200, { headers: ['X-HTTP-Method-Override', 'GET', ...form], body: 'limit=1' }],
  ['nobody', 'POST', '/api/webinars', 403, { headers: ['X-HTTP-Method-Override', 'GET', ...form], body: 'limit=1' }],
  ...['where[title][all]=x', 'where[__proto__][equals]=x', 'where[startsAt][like]=x'].map((body): Case => [
    'author',
    'POST',
    '/api/webinars',
    400,
    { headers: ['X-HTTP-Method-Override', 'GET', ...form], body },
  ]),
  ['author', 'GET', '/api/webinars', 400, { headers: ['Host', 'elsewhere.example'], says: /names two sites/ }],
  ['nobody', 'POST', '/api/users/login', 400, { headers: ['host', 'localhost:3000', ...json], body: signIn }],
]

const unanswerable: Case[] = [
  ...['title', 'startsAt', 'id', 'createdAt', '_status', 'registration.url'].flatMap((field): Case[] =>
    ['all', 'near', 'within', 'intersects'].map((operator): Case => [
      'author',
      'GET',
      `/api/webinars?where[${field}][${operator}]=x`,
      400,
      { says: new RegExp(`by “${operator}”`) },
    ]),
  ),
  ...['startsAt', 'createdAt', 'updatedAt'].flatMap((field): Case[] =>
    ['like', 'contains', 'not_like'].map((operator): Case => [
      'author',
      'GET',
      `/api/webinars?where[${field}][${operator}]=2026`,
      400,
    ]),
  ),
  ...['__proto__', 'constructor', 'prototype'].flatMap((name): Case[] => [
    ['author', 'GET', `/api/webinars?where[${name}][equals]=x`, 400, { says: /no field of this name/ }],
    ['author', 'GET', `/api/webinars?where[title][${name}]=x`, 400],
    ['author', 'GET', `/api/webinars?${name}[x]=1`, 400],
    ['author', 'GET', `/api/webinars?select[${name}]=true`, 400],
    ['author', 'GET', `/api/webinars?sort=${name}`, 400],
  ]),
  ['author', 'GET', '/api/webinars?where={"__proto__":{"equals":"x"}}', 400],
  ['author', 'POST', '/api/webinars?draft=true', 400, { headers: json, body: '{"__proto__":{"role":"admin"}}' }],
  ['author', 'POST', '/api/webinars?draft=true', 400, { headers: json, body: '{"contact":{"__proto__":{}}}' }],
  ['author', 'GET', '/api/webinars?where=x', 400],
  ['author', 'GET', '/api/webinars?where[title][equals]=%00', 400],
  ['author', 'GET', '/api/webinars?where[hash][equals]=x', 400],
  ['author', 'GET', '/api/users?where[hash][like]=a', 400],
  ['author', 'GET', '/api/users?where[salt][like]=a', 400],
  ['author', 'GET', '/api/users?where[resetPasswordToken][like]=a', 400],
  ['author', 'GET', '/api/webinars?page=99999999999999999999', 400],
  ['author', 'GET', '/api/__proto__', 404],
  ['author', 'GET', '/api/constructor', 404],
  ['author', 'GET', '/api/globals/__proto__', 404],
  ['author', 'GET', '/api/webinars/not-an-id', 404],
]

const injected: Case[] = [
  ...["' or 1=1--", "x'; drop table webinars;--", '" or ""="', '%25', '_______'].map((text): Case => [
    'author',
    'GET',
    `/api/webinars?where[title][equals]=${encodeURIComponent(text)}`,
    200,
    { says: /"totalDocs":0/ },
  ]),
  ...['title;drop table webinars', "title' desc--", '(select 1)'].map((text): Case => [
    'author',
    'GET',
    `/api/webinars?sort=${encodeURIComponent(text)}`,
    200,
    { says: /"totalDocs":0/ },
  ]),
]

const doubled: Case[] = [
  ['author', 'GET', '/api/webinars?limit=1&limit=2', 400],
  ['author', 'GET', '/api/webinars?where[title][equals]=a&where[title][equals]=b', 200, { says: /"totalDocs":0/ }],
  ['nobody', 'GET', '/api/webinars?draft=true&draft=false', 403],
  ['author', 'POST', '/api/webinars', 400, { headers: [...json, 'Host', 'localhost:3000'], body: draft }],
]

const addresses: Case[] = [
  ['author', 'GET', '/api/media/file/..%2f..%2fsecrets.json', 403],
  ['author', 'GET', '/api/media/file/..%5c..%5csecrets.json', 403],
  ['author', 'GET', '/api/media/file/%2e%2e%2f%2e%2e%2fetc%2fpasswd', 403],
  ['author', 'GET', '/api/media/file/....//....//etc/passwd', 404],
  ['author', 'GET', '/api/media/file/%00', 400],
  ['nobody', 'GET', '/api/media/file/anything.png', 403],
  ['author', 'GET', '/api/%zz', 400, { says: /can’t be read/ }],
  ['author', 'GET', '/api/%c0%ae', 400],
  ['author', 'GET', '/api/../admin', 404],
]

const foreignPages: Case[] = [
  ['nobody', 'POST', '/api/users/login', 403, { headers: [...foreign, ...json], body: signIn, says: /another site/ }],
  ['nobody', 'POST', '/api/users/login', 403, { headers: ['Origin', 'null', ...json], body: signIn }],
  ['nobody', 'POST', '/api/users/login', 403, { headers: ['Origin', 'http://localhost:3000.evil.example', ...json] }],
  ['nobody', 'POST', '/api/users/login', 403, { headers: ['Sec-Fetch-Site', 'cross-site', ...json], body: signIn }],
  ['nobody', 'POST', '/api/users/login', 403, { headers: ['Sec-Fetch-Site', 'same-site', ...json], body: signIn }],
  ['nobody', 'POST', '/api/users/login', 200, { headers: ['Origin', 'http://localhost:3000', ...json], body: signIn }],
  ['nobody', 'POST', '/api/users/reset-password', 403, { headers: [...foreign, ...json], body: '{}' }],
  ['author', 'POST', '/api/users/logout', 403, { headers: foreign }],
  ['author', 'PATCH', '/api/webinars/x', 403, { headers: [...foreign, ...json], body: draft }],
  ['author', 'GET', '/api/webinars?limit=1', 200, { headers: foreign }],
  ['nobody', 'OPTIONS', '/api/webinars', 200, { headers: [...foreign, 'Access-Control-Request-Method', 'DELETE'] }],
  ['admin', 'DELETE', '/api/webinars/x', 403, { headers: foreign }],
  ['admin', 'POST', '/api/publishing/rollback', 403, { headers: [...foreign, ...json], body: '{"id":"x"}' }],
]

const someone = '00000000-0000-4000-8000-000000000000'
const own = [
  '/prove',
  '/sessions/end',
  ...['begin', 'confirm', 'recovery-codes', 'remove'].map((one) => `/second-factor/${one}`),
]

const keepingAccounts: Case[] = [
  ['nobody', 'GET', '/api/users/security', 401, { says: /Sign in first/ }],
  ...own.map((address): Case => ['nobody', 'POST', `/api/users${address}`, 401, { headers: json, body: '{}' }]),
  ...own.map((address): Case => ['service', 'POST', `/api/users${address}`, 401, { headers: json, body: '{}' }]),
  ...own.map((address): Case => ['author', 'POST', `/api/users${address}`, 403, { headers: [...foreign, ...json] }]),
  ...own.map((address): Case => ['author', 'GET', `/api/users${address}`, 405]),
  ...(['author', 'publisher'] as const).flatMap((asker): Case[] => [
    [asker, 'GET', `/api/users/${someone}/second-factor`, 403],
    [asker, 'POST', `/api/users/${someone}/second-factor/remove`, 403, { headers: json, body: '{}' }],
    [asker, 'POST', `/api/users/${someone}/link`, 403, { headers: json, body: '{}' }],
  ]),
  ['admin', 'POST', `/api/users/${someone}/second-factor/remove`, 404, { headers: json, body: '{}' }],
  ['author', 'POST', '/api/users/sessions/end', 400, { headers: json, body: '{"session":{"like":"%"}}' }],
  ['author', 'POST', '/api/users/sessions/end', 400, { headers: form, body: 'others=true' }],
  ['author', 'POST', '/api/users/prove', 400, { headers: json, body: '{"password":["correct horse battery"]}' }],
  ['author', 'POST', '/api/users/second-factor/confirm', 400, { headers: json, body: '{"code":{"a":1}}' }],
  ['admin', 'PATCH', '/api/users?where[role][exists]=true', 400, { headers: json, body: '{"role":"admin"}' }],
  ['author', 'GET', '/api/users?where[sessions.id][like]=a', 400],
]

const bodies: Case[] = [
  ['author', 'POST', '/api/webinars', 413, { headers: json, body: `{"title":"${'x'.repeat(9_000_000)}"}` }],
  ['author', 'POST', '/api/media', 413, { headers: ['Content-Length', '999999999', 'Content-Type', 'text/plain'] }],
  ['author', 'POST', '/api/webinars', 400, { headers: json, body: '[]' }],
  ['author', 'POST', '/api/webinars', 400, { headers: json, body: 'null' }],
  ['author', 'POST', '/api/webinars', 400, { headers: json, body: '{"title":' }],
  ['author', 'POST', '/api/webinars', 400, { headers: ['Content-Type', 'multipart/form-data'], body: '--x' }],
  ['publisher', 'POST', '/api/publishing/rollback', 415, { headers: form, body: 'id=x' }],
  ['nobody', 'POST', '/api/users/login', 400, { headers: ['Content-Type', 'text/plain'], body: signIn }],
  ['nobody', 'POST', '/api/users/login', 400, { headers: json, body: '{"email":{"a":1},"password":["x"]}' }],
]

const tables = {
  strangers,
  roles,
  'requests in disguise': disguised,
  'questions without an answer': unanswerable,
  'questions that would be statements': injected,
  'parameters that come twice': doubled,
  addresses,
  'pages of other sites': foreignPages,
  'keeping accounts': keepingAccounts,
  bodies,
}

const title = ([as, method, address, status, { headers = [] } = {}]: Case): string =>
  [as, method, address.slice(0, 80), ...headers.slice(0, 2), '→', status].join(' ')

describe.each(Object.entries(tables))('%s', (_name, cases) => {
  it.each(cases.map((one) => [title(one), one] as const))('%s', async (_title, one) => {
    const [as, method, address, status, { headers = [], body, says } = {}] = one
    const answer = await api.ask(method, address, [...Object.entries(cms.headersOf(as)).flat(), ...headers], body)
    expect(answer.status, answer.body.slice(0, 300)).toBe(status)
    if (says) expect(answer.body).toMatch(says)
    expect(answer.body).not.toMatch(/node_modules|select |insert |\bat \w+ \(/i)
    // On every answer, whatever it is.
    expect(answer.headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    })
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect([undefined, 'http://localhost:3000']).toContain(answer.headers['access-control-allow-origin'])
    if (!address.startsWith('/api/media/file/')) expect(answer.headers['cache-control']).toBe('no-store')
    if (answer.body) expect(answer.headers['content-type']).toMatch(/^(application\/json|text\/\w+; charset=utf-8)/i)
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f]{12}$/)
    expect(answer.headers).not.toHaveProperty('x-powered-by')
  })
})

it('has more than a hundred and twenty cases', () => {
  expect(Object.values(tables).flat().length).toBeGreaterThan(120)
})

describe('a forged address', () => {
  it('doesn’t free whoever guesses passwords from the limit', async () => {
    const guess = (address: string) =>
      api.ask('POST', '/api/users/login', ['X-Forwarded-For', address, 'Forwarded', `for=${address}`, ...json], guessed)
    const guessed = '{"email":"publisher@example.org","password":"a wrong password"}'
    const statuses: number[] = []
    for (let attempt = 0; attempt < 10; attempt++) statuses.push((await guess(`192.0.2.${attempt}`)).status)
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => 401), 429, 429])
    expect(Number((await guess('192.0.2.200')).headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('the cookie of a session', () => {
  const fromHere = ['Sec-Fetch-Site', 'same-origin']
  const signedInAs = async (cookie: string): Promise<unknown> =>
    JSON.parse((await api.ask('GET', '/api/users/me', ['Cookie', cookie, ...fromHere])).body)

  it('has a name that no other host can set, and nothing that a script reads', async () => {
    const [line = ''] = (await api.ask('POST', '/api/users/login', json, signIn)).headers['set-cookie'] ?? []
    const [cookie = '', ...attributes] = line.split('; ')
    expect(cookie).toMatch(/^__Host-osi-token=./)
    expect(attributes).toEqual([
      expect.stringMatching(/^Expires=/),
      'Path=/',
      'HttpOnly=true',
      'SameSite=Lax',
      'Secure',
    ])
    expect(await signedInAs(`osi-theme=dark; ${cookie}`)).toMatchObject({ user: { email: 'author@example.org' } })
    const planted = cookie.replace('__Host-', '')
    expect(await signedInAs(planted)).toMatchObject({ user: null })
    const left = await api.ask('POST', '/api/users/logout', ['Cookie', cookie, ...fromHere, ...json], '{}')
    expect([left.status, left.headers['set-cookie']?.[0]]).toEqual([200, expect.stringMatching(/^__Host-osi-token=;/)])
    expect(await signedInAs(cookie)).toMatchObject({ user: null })
  })
})
