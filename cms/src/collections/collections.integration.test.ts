import { rmSync } from 'node:fs'
import path from 'node:path'
import { longestReport } from '@osi/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type Asker, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

describe('who may read what', () => {
  it.each([
    'media',
    'redirects',
    'bug-reports',
    'users',
    'payload-preferences',
    'payload-locked-documents',
    'payload-kv',
    'payload-migrations',
    'payload-jobs',
  ])('shows %s to nobody who is not signed in', async (collection) => {
    const { status, body } = await cms.rest('nobody', 'GET', `/${collection}`)
    expect([401, 403, 404, 501]).toContain(status)
    expect(body).not.toHaveProperty('docs')
  })

  it.each(['payload-kv', 'payload-migrations', 'payload-jobs'])('keeps %s from editors too', async (collection) => {
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
      const { status } = await cms.rest('author', method, `/${collection}`, method === 'GET' ? undefined : {})
      expect([400, 403, 404, 501], `${method} ${status}`).toContain(status)
    }
  })

  it('has no GraphQL', async () => {
    expect((await cms.rest('admin', 'POST', '/graphql', { query: '{ __typename }' })).status).toBe(404)
  })
})

describe('accounts', () => {
  const change = (asker: Asker, id: string, data: Record<string, unknown>) =>
    cms.rest(asker, 'PATCH', `/users/${id}`, data)
  const roleOf = async (id: string) => (await cms.payload.findByID({ collection: 'users', id })).role

  it('are made by administrators alone', async () => {
    const account = { name: 'New', email: 'new@example.org', password: 'four words in a row', role: 'admin' }
    for (const asker of ['nobody', 'service', 'author', 'publisher'] as const) {
      expect((await cms.rest(asker, 'POST', '/users', account)).status).toBe(403)
    }
    expect((await cms.rest('nobody', 'POST', '/users/first-register', account)).status).toBe(404)
    expect((await cms.rest('admin', 'POST', '/users', { ...account, role: 'author' })).status).toBe(201)
  })

  it('let people change their own name, and neither their role nor anyone else', async () => {
    const { author, publisher } = cms.accounts
    expect(
      (await change('author', author, { name: 'Ann Author', role: 'admin', email: 'other@example.org' })).body.doc.name,
    ).toBe('Ann Author')
    expect(await roleOf(author)).toBe('author')
    expect((await cms.payload.findByID({ collection: 'users', id: author })).email).toBe('author@example.org')
    expect((await change('author', publisher, { name: 'Taken over' })).status).toBe(403)
    expect((await change('publisher', author, { password: 'taken over by another' })).status).toBe(403)
  })

  it('keep the last administrator', async () => {
    const { admin } = cms.accounts
    expect((await change('admin', admin, { role: 'author' })).status).toBe(400)
    expect((await cms.rest('admin', 'DELETE', `/users/${admin}`)).status).toBe(400)
    expect(
      (await cms.rest('admin', 'PATCH', '/users?where[role][equals]=admin', { role: 'author' })).body.errors,
    ).toHaveLength(1)
    expect(await roleOf(admin)).toBe('admin')
  })

  it('keep one administrator when two remove each other at the same moment', async () => {
    const account = { name: 'Second', email: 'second@example.org', password: 'four words in a row', role: 'admin' }
    const second = (await cms.rest('admin', 'POST', '/users', account)).body.doc.id
    const attempts = await Promise.all([
      change('admin', cms.accounts.admin, { role: 'author' }),
      change('admin', second, { role: 'author' }),
    ])
    // Whoever comes second has lost the role by then, or would be the last to have it.
    const [done, refused] = attempts.map(({ status }) => status).toSorted()
    expect(done).toBe(200)
    expect([400, 403]).toContain(refused)
    const { docs } = await cms.payload.find({ collection: 'users', where: { role: { equals: 'admin' } } })
    expect(docs).toHaveLength(1)
    for (const [id, role] of [
      [cms.accounts.admin, 'admin'],
      [second, 'author'],
    ] as const)
      await cms.payload.update({ collection: 'users', id, data: { role } })
    await cms.signInAgain('admin')
    await cms.rest('admin', 'DELETE', `/users/${second}`)
  })

  it.each(['first-register', 'forgot-password', 'reset-password', 'verify/x', 'unlock'])(
    'have no way in by %s',
    async (way) => {
      const { status } = await cms.rest('nobody', 'POST', `/users/${way}`, { email: 'admin@example.org', token: 'x' })
      expect(status).toBe(404)
    },
  )

  it.each(['short', 'aaaaaaaaaaaaaaaaaaaa'])('refuse the password %j', async (password) => {
    const { status, body } = await change('author', cms.accounts.author, { password })
    expect(status).toBe(400)
    expect(body.errors[0].message).toMatch(/^The password (is too short|repeats itself)/)
  })
})

describe('problem reports', () => {
  it('are filed by the site’s server alone, and read by publishers', async () => {
    const report = { message: 'The link to the recording is dead.', page: '/webinars/x/' }
    for (const asker of ['nobody', 'author', 'publisher', 'admin'] as const) {
      expect((await cms.rest(asker, 'POST', '/bug-reports', report)).status).toBe(403)
    }
    const { status, body } = await cms.rest('service', 'POST', '/bug-reports', report)
    expect([status, body.doc.status]).toEqual([201, 'new'])
    expect((await cms.rest('publisher', 'GET', `/bug-reports/${body.doc.id}`)).body.message).toBe(report.message)
    for (const asker of ['nobody', 'service', 'author'] as const) {
      expect((await cms.rest(asker, 'GET', `/bug-reports/${body.doc.id}`)).status).toBe(403)
    }
  })

  it('are taken as long as the site’s form lets a reader write', async () => {
    const file = async (length: number) =>
      (await cms.rest('service', 'POST', '/bug-reports', { message: 'x'.repeat(length) })).status
    expect([await file(longestReport), await file(longestReport + 1)]).toEqual([201, 400])
  })
})

describe('redirects', () => {
  const add = (from: string, to: string, asker: Asker = 'publisher') =>
    cms.rest(asker, 'POST', '/redirects', { from, to })

  it('take a pasted address of this site as its path', async () => {
    expect((await add('https://www.example.org/Pasted/', '/contacts/')).body.doc.from).toBe('/pasted/')
  })

  it.each([
    ['/OldPage.aspx', '/oldpage.aspx'],
    ['/x', '/x/'],
    ['/p?id=3', '/p/?id=3'],
    ['/p?id=4', '/p/?id=4'],
    ['/2019–20/with%20spaces', '/2019–20/with spaces/'],
  ])('are kept in one form: %s as %s', async (from, kept) => {
    expect((await add(from, '/contacts/')).body.doc).toMatchObject({ from: kept, to: '/contacts/' })
    expect((await add(`${from.toUpperCase()}`, '/faqs/')).status).toBe(400)
  })

  it.each([
    ['/contacts/', '/faqs/', 'There is a page at /contacts/'],
    ['/a/', 'javascript:alert(1)', 'Begin with a slash'],
    ['/b/', '//elsewhere.example.org', 'one slash'],
    ['/b/', '/\\evil.example/', 'no backslashes'],
    ['/b/', '/a\tb', 'There is a tab'],
    ['/b\nc/', '/contacts/', 'There is a line break'],
    ['/c/', 'https://user:password@example.org/', 'user name'],
    ['/d/', '/nothing-is-here/', 'There is no page at /nothing-is-here/'],
    ['/d/', '/webinars/no-such-webinar/', 'There is no page at'],
  ])('refuse %j → %j with a sentence', async (from, to, sentence) => {
    const { status, body } = await add(from, to)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(sentence)
  })

  it('never lead in a circle, and end where a page is', async () => {
    expect((await add('/three/', '/faqs/')).status).toBe(201)
    expect((await add('/two/', '/three')).status).toBe(201)
    expect((await add('/one/', '/TWO/')).status).toBe(201)
    const { docs } = await cms.payload.find({ collection: 'redirects', where: { from: { equals: '/three/' } } })
    const turned = await cms.rest('publisher', 'PATCH', `/redirects/${docs[0]?.id}`, { to: '/one/' })
    expect([turned.status, JSON.stringify(turned.body)]).toEqual([
      400,
      expect.stringContaining('back to where it began'),
    ])
    expect((await add('/itself/', '/itself')).status).toBe(400)
  })

  it('are not for authors', async () => {
    expect((await add('/mine/', '/contacts/', 'author')).status).toBe(403)
  })
})

describe('files', () => {
  const file = (name: string, mimetype: string, data: string | Buffer) => ({
    name,
    mimetype,
    data: Buffer.from(data),
    size: Buffer.from(data).length,
  })
  const pdf =
    '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 1>>\nstartxref\n44\n%%EOF\n'
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
    'base64',
  )
  const add = (upload: ReturnType<typeof file>, data: Record<string, unknown> = {}) =>
    cms.payload.create({ collection: 'media', data: data, file: upload })

  it.each([
    [
      'a drawing that can carry scripts',
      file('a.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['a web page', file('a.html', 'text/html', '<!doctype html><script>alert(1)</script>')],
    [
      'a web page that says it is text',
      file('a.html', 'text/plain', '<!doctype html><html><script>alert(1)</script></html>'),
    ],
    [
      'a drawing that says it is a picture',
      file('a.png', 'image/png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['a program', file('a.exe', 'application/x-msdownload', 'MZ')],
  ])('refuse %s', async (_, upload) => {
    await expect(add(upload, { decorative: true })).rejects.toThrow()
  })

  it('want to be described, unless they are decoration', async () => {
    await expect(add(file('dot.png', 'image/png', png))).rejects.toThrow()
    await expect(add(file('dot.png', 'image/png', png), { decorative: true })).resolves.toMatchObject({
      mimeType: 'image/png',
    })
    await expect(add(file('dot.png', 'image/png', png), { alt: 'A dot' })).resolves.toMatchObject({ alt: 'A dot' })
  })

  it('name no smaller pictures once something else is in the place of a picture', async () => {
    const { id, sizes } = await add(file('map.png', 'image/png', png), { alt: 'A map' })
    const smaller = sizes?.smallAvif?.filename ?? sizes?.small?.filename
    expect(smaller).toBeTruthy()
    const list = file('map.csv', 'text/csv', 'school,category\nA,CSI\n')
    const doc = await cms.payload.update({ collection: 'media', id, data: {}, file: list })
    expect(doc).toMatchObject({ mimeType: 'text/csv', width: null, sizes: { small: { filename: null, url: null } } })
    expect((await cms.rest('author', 'GET', `/media/${id}`)).body.sizes.small.filename).toBeNull()
    expect((await cms.rest('author', 'GET', `/media/file/${smaller}`)).status).toBe(404)
  })

  it('that are gone from the disk are not found', async () => {
    const { filename } = await add(file('gone.pdf', 'application/pdf', pdf))
    rmSync(path.join(process.env.OSI_DATA_DIR ?? '', 'uploads', filename ?? ''))
    const { status, body } = await cms.rest('author', 'GET', `/media/file/${filename}`)
    expect([status, body.errors[0].message]).toEqual([404, expect.stringContaining('Upload it again')])
  })

  it('can be captions and documents', async () => {
    await expect(
      add(file('a.vtt', 'text/vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nWelcome.\n')),
    ).resolves.toMatchObject({ filename: 'a.vtt' })
    await expect(add(file('a.pdf', 'application/pdf', pdf))).resolves.toMatchObject({ filename: 'a.pdf' })
    await expect(add(file('a.csv', 'text/csv', 'school,category\nA,CSI\n'))).resolves.toMatchObject({
      filename: 'a.csv',
    })
  })
})
