import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { uploadForm } from '../testing/upload-form.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const webinar = { title: 'A webinar', startsAt: '2031-01-01T15:00:00.000Z', _status: 'published' }

describe('nonsense is the asker’s mistake, told without a word about the inside', () => {
  it.each([
    '?where=nonsense',
    '?where[title][equals]=%00',
    '?where[startsAt][near]=1,2',
    '?where[id][in]=a,b',
    '?where[_status][equals]=nonsense',
    '?where[nonsense][equals]=1',
    '?page=99999999999999999999',
  ])('in the address: %s', async (query) => {
    const { status, body } = await cms.rest('author', 'GET', `/webinars${query}`)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).not.toMatch(/select |insert |node_modules|\bat \w/i)
  })

  it.each([
    ['an unknown time zone', { startsAt_tz: 'Mars/Phobos' }],
    ['a year beyond all calendars', { startsAt: '+012345-01-01T00:00:00.000Z' }],
    ['a date that is none', { createdAt: 'nonsense' }],
  ])('in a field: %s', async (_, change) => {
    const { status, body } = await cms.rest('publisher', 'POST', '/webinars', { ...webinar, ...change })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).not.toMatch(/insert /i)
  })

  it.each([
    ['startsAt_tz', 'Mars/Phobos'],
    ['startsAt', true],
    ['condition', 'nonsense'],
    ['title', { a: 1 }],
    ['topics', 'no list'],
    ['contact', 'no-id'],
    ['registration', null],
    ['registration.contact', '\u0000'],
  ])('in a draft that is being typed, at its field: %s', async (path, value) => {
    const { body: made } = await cms.rest('author', 'POST', '/webinars?draft=true', { title: 'Draft' })
    const [outer = '', inner] = path.split('.')
    const change = { [outer]: inner ? { [inner]: value } : value }
    const address = `/webinars/${made.doc?.id}?draft=true&autosave=true`
    const { status, body } = await cms.rest('author', 'PATCH', address, change)
    expect([status, body.errors?.[0]?.data]).toMatchObject([400, { errors: [{ path }] }])
  })

  it('in a reference to what was deleted: names the kind, published or draft', async () => {
    const gone = '00000000-0000-4000-8000-000000000000'
    for (const _status of ['draft', 'published']) {
      const { status, body } = await cms.rest('publisher', 'POST', '/webinars', { ...webinar, contact: gone, _status })
      expect([status, body.errors?.[0]?.message]).toEqual([
        400,
        'A contact that is chosen here was deleted meanwhile. Choose another, and save again.',
      ])
    }
  })

  it('is taken out of a field where it is a NUL, and the rest is kept', async () => {
    const { status, body } = await cms.rest('publisher', 'POST', '/webinars', { ...webinar, title: 'a\u0000b' })
    expect([status, body.doc?.title]).toEqual([201, 'ab'])
  })

  const json = 'application/json'
  it.each([
    ['no JSON', json, '{"title":', 400],
    ['null', json, 'null', 400],
    ['a list', json, '[]', 400],
    ['a number', json, '5', 400],
    ['more than anybody writes', json, `{"title":"${'x'.repeat(9 * 1024 * 1024)}"}`, 413],
    ['half a form', 'multipart/form-data; boundary=x', '--x', 400],
    ['a form without its boundary', 'multipart/form-data', '--x', 400],
  ])('as a body: %s', async (_, type, body, status) => {
    for (const address of ['/webinars', '/users/login', '/globals/notice', '/media']) {
      const answer = await cms.rest('publisher', 'POST', address, body, { 'content-type': type })
      expect(`${address} ${answer.status}`, JSON.stringify(answer.body)).toBe(`${address} ${status}`)
    }
  })

  it('as a body that is announced and does not come: as if it had no fields', async () => {
    const headers = { 'content-type': json }
    const { status, body } = await cms.rest('publisher', 'POST', '/redirects', '', headers)
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('"path":"from"')])
  })

  it('as a name to sign in with', async () => {
    const { status } = await cms.rest('nobody', 'POST', '/users/login', { email: 'a\u0000@example.org', password: 'x' })
    expect(status).toBe(401)
  })
})

it('whoever is signed out is told so, and whoever may not is told that', async () => {
  const told = async (asker: 'nobody' | 'author') =>
    (await cms.rest(asker, 'POST', '/webinars', { ...webinar, _status: 'published' })).body.errors[0].message
  expect(await told('nobody')).toMatch(/^You are not signed in/)
  expect(await told('author')).toMatch(/^Your account may not do this/)
})

describe('a file', () => {
  const upload = async (name: string, type: string, content: string) => {
    const { body, headers } = uploadForm(name, type, content)
    const answer = await cms.rest('publisher', 'POST', '/media', body, headers)
    return `${answer.status} ${answer.body.errors?.[0]?.message ?? answer.body.message}`
  }

  it.each([
    [
      'drawing.svg',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      /^400 “drawing.svg” can’t be added\. .* could run on the site/,
    ],
    ['program.pdf', 'application/pdf', 'MZ\u0000\u0001 a program', /^400 “program.pdf” is not what its name says/],
  ])('of a kind that can do harm is refused in plain words: %s', async (name, type, content, told) => {
    expect(await upload(name, type, content)).toMatch(told)
  })

  it('may be of the size of a large presentation, and no larger', async () => {
    const end = 'xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 1>>\nstartxref\n44\n%%EOF\n'
    const pdf = (megabytes: number) =>
      `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%${'x'.repeat(megabytes * 1024 * 1024)}\n${end}`
    expect(await upload('large.pdf', 'application/pdf', pdf(60))).toMatch(/^201/)
    expect(await upload('too-large.pdf', 'application/pdf', pdf(101))).toMatch(/^413 The file is too large/)
  })
})

/** Paragraphs within each other. */
const deep = (levels: number): unknown =>
  JSON.parse(`${'{"type":"paragraph","children":['.repeat(levels)}${']}'.repeat(levels)}`)

describe.each([
  ['/pages?draft=true', 'body', (body: unknown) => ({ title: 'A page', body })],
  ['/globals/home?draft=true', 'body', (body: unknown) => ({ body })],
  ['/conferences?draft=true', 'days.1.description', (description: unknown) => ({ days: [{}, { description }] })],
])('a text sent to %s', (address, path, around) => {
  it.each([
    ['words for children', { root: { children: 'x' } }],
    ['no root', {}],
    ['words', 'x'],
    ['numbers for children', { root: { type: 'root', children: [1, 2] } }],
    ['an unknown kind of part', { root: { type: 'root', children: [{ type: 'marquee', children: [] }] } }],
    ['two thousand levels', { root: { type: 'root', children: [deep(2_000)] } }],
  ])('is refused beside its field when it has %s', async (_what, text) => {
    const { status, body } = await cms.rest('publisher', 'POST', address, around(text))
    expect(status, JSON.stringify(body)).toBe(400)
    expect(body.errors[0].data.errors[0].path).toBe(path)
    expect(body.errors[0].message).toMatch(/text|Lists and tables/)
  })
})

it('a condition in JSON is one', async () => {
  const { status } = await cms.rest('author', 'GET', '/webinars?where={"title":{"equals":"x"}}')
  expect(status).toBe(200)
})
