import { beforeAll, describe, expect, it } from 'vitest'
import { servedSite } from './testing/served-site.ts'

const site = servedSite()
beforeAll(() => site.release())

interface Extra {
  headers?: Record<string, string>
  body?: string
  /** What the answer’s body has in it. */
  says?: RegExp
}

/** Method, address, the status that is expected, and what else belongs to it. */
type Case = readonly [method: string, address: string, status: number, extra?: Extra]

const form = { 'content-type': 'application/x-www-form-urlencoded' }

const climbing: Case[] = [
  '/../snapshot.json',
  '/..%2fsnapshot.json',
  '/%2e%2e/snapshot.json',
  '/assets/..%2f..%2frelease.json',
  '/files/..%2f..%2f..%2fetc%2fpasswd',
  '/files/1/..%5c..%5csecrets.json',
  '/%00',
  '/.env',
  '/.git/config',
  '/assets/',
  '/files/',
  '/search/index/',
  '/metrics',
  '/snapshot.json',
  '/redirects.json',
  '/__proto__/',
  '/constructor',
  '/__proto__',
].map((address): Case => ['GET', address, 404])

const methods: Case[] = [
  ...['PUT', 'PATCH', 'DELETE', 'POST'].flatMap((method): Case[] => [
    [method, '/', 405],
    [method, '/webinars/', 405],
    [method, '/release.json', 405],
  ]),
  ['TRACE', '/', 405],
  ['POST', '/', 405, { headers: { 'x-http-method-override': 'GET' } }],
  ['GET', '/', 200, { headers: { 'x-http-method-override': 'DELETE' } }],
]

const forms: Case[] = [
  ['POST', '/report-a-problem/', 403, { headers: { ...form, origin: 'https://elsewhere.example' }, body: 'message=x' }],
  ['POST', '/report-a-problem/', 415, { headers: { 'content-type': 'application/json' }, body: '{}' }],
  ['POST', '/report-a-problem/', 415, { headers: { 'content-type': 'text/plain' }, body: 'x' }],
  ['POST', '/report-a-problem/', 413, { headers: form, body: `message=${'x'.repeat(100_000)}` }],
]

const answers: Case[] = [
  ['GET', '/', 200],
  ['HEAD', '/', 200],
  ['GET', '/webinars', 301],
  ['GET', '/index.html', 301],
  ['GET', '/search/?q=csi', 200],
  ['GET', '/search/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E', 200],
  ['GET', '/search/?__proto__[x]=1', 200],
  ['GET', '/search/?q=csi&q=%3Cscript%3Ealert(1)%3C%2Fscript%3E', 200],
  ['GET', '/report-a-problem/', 200],
  ['GET', '/release.json', 200],
  ['GET', '/healthz', 200],
  ['GET', '/robots.txt', 200],
  ['GET', '/no-such-page/', 404],
  ['GET', '/', 200, { headers: { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' } }],
  ['GET', '/webinars', 301, { headers: { host: 'elsewhere.example' } }],
]

const tables = { 'addresses that climb': climbing, methods, forms, 'every kind of answer': answers }

const title = ([method, address, status, { headers = {} } = {}]: Case): string =>
  [method, address, ...Object.entries(headers).flat(), '→', status].join(' ')

describe.each(Object.entries(tables))('%s', (_name, cases) => {
  it.each(cases.map((one) => [title(one), one] as const))('%s', async (_title, one) => {
    const [method, address, status, { headers, body, says } = {}] = one
    const answer = await site.ask(address, headers, method, body)
    expect(answer.status, answer.body.slice(0, 300)).toBe(status)
    if (says) expect(answer.body).toMatch(says)
    expect(answer.body).not.toMatch(/node_modules|elsewhere\.example/)
    // Within quotation marks of an attribute it is text.
    expect(answer.body).not.toMatch(/(?:^|>)[^"<]*<script>alert/)
    if (answer.headers.location) expect(answer.headers.location).toMatch(/^\/(?!\/)/)
    expect(answer.headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(answer.headers).not.toHaveProperty('x-powered-by')
  })
})
