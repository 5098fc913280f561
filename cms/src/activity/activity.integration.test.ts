import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientAddressHeader } from '../platform/client-address.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { forgetOldActivity } from './forget-old-activity.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const address = { [clientAddressHeader]: '203.0.113.5' }

/** The newest lines of the log, newest first: who, what kind, what. */
async function lines(count = 1): Promise<string[]> {
  const { docs } = await cms.payload.find({ collection: 'activity', limit: count, sort: '-createdAt' })
  return docs.map(({ who, deed, what }) => `${who} | ${deed} | ${what}`)
}
const countOfLines = async () => (await cms.payload.count({ collection: 'activity' })).totalDocs
const publisher = 'publisher (publisher@example.org)'
const admin = 'Administrator (admin@example.org)'
const contact = (name: string) => ({ name, email: 'office@example.org', _status: 'published' })

describe('the activity log has', () => {
  it('who signed in, from where, and who could not', async () => {
    const signIn = (email: string, password: string) =>
      cms.rest('nobody', 'POST', '/users/login', { email, password }, address)
    await signIn('publisher@example.org', 'correct horse battery')
    await signIn('publisher@example.org', 'a wrong password')
    await signIn('my password by mistake', 'publisher@example.org')
    expect(await lines(3)).toEqual([
      'Nobody known | sign-in-failed | There is no such account',
      `${publisher} | sign-in-failed | A wrong password`,
      `${publisher} | signed-in | Signed in`,
    ])
    const { docs } = await cms.payload.find({ collection: 'activity', limit: 3, sort: '-createdAt' })
    expect(docs.map(({ from }) => from)).toEqual(['203.0.113.5', '203.0.113.5', '203.0.113.5'])
  })

  it('what readers got and lost, and not what was only drafted', async () => {
    const { body } = await cms.rest('publisher', 'POST', '/contacts', contact('Dana'))
    const id = String(body.doc?.id)
    expect(await lines()).toEqual([`${publisher} | published | Published: Contact “Dana”`])
    const before = await countOfLines()
    await cms.rest('publisher', 'PATCH', `/contacts/${id}?draft=true&autosave=true`, { name: 'Danna' })
    await cms.rest('author', 'PATCH', `/contacts/${id}?draft=true`, { name: 'Dan', _status: 'draft' })
    expect(await countOfLines()).toBe(before)
    await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { _status: 'draft' })
    await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { deletedAt: new Date().toISOString() })
    await cms.rest('publisher', 'PATCH', `/contacts/${id}?trash=true`, { deletedAt: null })
    await cms.rest('publisher', 'DELETE', `/contacts/${id}?trash=true`)
    expect((await lines(4)).map((line) => line.split(' | ')[1])).toEqual([
      'deleted',
      'untrashed',
      'trashed',
      'unpublished',
    ])
  })

  it('accounts, roles, links and passwords, and no password', async () => {
    const account = { name: 'Dana', email: 'dana@example.org', password: 'four words in a row', role: 'author' }
    const { id } = (await cms.rest('admin', 'POST', '/users', account)).body.doc
    await cms.rest('admin', 'PATCH', `/users/${id}`, { role: 'publisher' })
    const { url } = (await cms.rest('admin', 'POST', `/users/${id}/link`)).body
    const token = String(url.split('/').pop())
    await cms.rest('nobody', 'POST', '/users/reset-password', { token, password: 'quite another four words' })
    await cms.rest('admin', 'DELETE', `/users/${id}`)
    expect(await lines(5)).toEqual([
      `${admin} | deleted | Deleted for good: Account “Dana (dana@example.org)”`,
      'Dana (dana@example.org) | password | Chose a password with a one-time link',
      `${admin} | link | Made a one-time link: Account “Dana (dana@example.org)”`,
      `${admin} | role | Gave Dana (dana@example.org) the role publisher; it was author`,
      `${admin} | account | Made the account of Dana (dana@example.org), role: author`,
    ])
    const whole = JSON.stringify((await cms.payload.find({ collection: 'activity', pagination: false })).docs)
    for (const secret of ['four words', token, 'by mistake', 'correct horse']) expect(whole).not.toContain(secret)
  })

  it('the office’s settings, and nothing of what was refused', async () => {
    await cms.rest('publisher', 'POST', '/globals/site-settings', { officeName: 'The office', _status: 'published' })
    expect(await lines()).toEqual([`${publisher} | settings | Changed for readers: The office`])
    const before = await countOfLines()
    await cms.rest('author', 'POST', '/globals/site-settings', { officeName: 'Mine', _status: 'published' })
    await cms.rest('publisher', 'POST', '/contacts', { phone: '601', _status: 'published' })
    expect(await countOfLines()).toBe(before)
  })
})

describe('a line of the log', () => {
  it('is read by administrators alone', async () => {
    for (const asker of ['nobody', 'author', 'publisher', 'service'] as const)
      expect([401, 403]).toContain((await cms.rest(asker, 'GET', '/activity')).status)
    expect((await cms.rest('admin', 'GET', '/activity')).body.docs.length).toBeGreaterThan(0)
  })

  it('is written, changed and deleted by nobody, the program included', async () => {
    const { docs } = (await cms.rest('admin', 'GET', '/activity?limit=1')).body
    const id = String(docs[0].id)
    const one = `?where[id][equals]=${id}`
    for (const [method, path, body] of [
      ['POST', '', { deed: 'signed-in', who: 'Me', what: 'Nothing' }],
      ['PATCH', `/${id}`, { what: 'Nothing' }],
      ['PATCH', one, { what: 'Nothing' }],
      ['DELETE', `/${id}`],
      ['DELETE', one],
      ['POST', `/${id}/duplicate`, {}],
    ] as const)
      expect(
        (await cms.rest('admin', method, `/activity${path}`, body)).status,
        `${method} ${path}`,
      ).toBeGreaterThanOrEqual(400)
    await expect(cms.payload.update({ collection: 'activity', id, data: { what: 'Nothing' } })).rejects.toThrow(
      /Nobody/,
    )
    await expect(cms.payload.delete({ collection: 'activity', id })).rejects.toThrow(/Nobody/)
    expect((await cms.rest('admin', 'GET', `/activity/${id}`)).body.what).toBe(docs[0].what)
  })

  it('leaves as CSV in which no text is a formula', async () => {
    const name = '=HYPERLINK("https://example.org")'
    await cms.rest('publisher', 'POST', '/contacts', contact(name))
    const account = { name: '=1+1', email: 'formula@example.org', password: 'four words in a row', role: 'author' }
    const { id } = (await cms.rest('admin', 'POST', '/users', account)).body.doc
    await cms.rest('nobody', 'POST', '/users/login', { email: account.email, password: account.password })
    const { status, headers, body } = await cms.rest('admin', 'GET', '/activity/export')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="activity-\d{4}-\d\d-\d\d\.csv"$/)
    const rows: string[] = body.split('\r\n')
    expect(rows[0]).toContain('When (UTC),Who,Kind,What,From,Document')
    expect(rows.some((row) => row.includes(",'=1+1 (formula@example.org),Signed in,"))).toBe(true)
    expect(rows.some((row) => /,=/.test(row))).toBe(false)
    expect(await lines()).toEqual([`${admin} | export | Downloaded the activity log`])
    await cms.rest('admin', 'DELETE', `/users/${id}`)
  })

  it('goes when it is older than the office keeps it', async () => {
    const before = await countOfLines()
    const day = 24 * 60 * 60 * 1000
    await forgetOldActivity(cms.payload, new Date(Date.now() + 29 * day), 30)
    expect(await countOfLines()).toBe(before)
    await forgetOldActivity(cms.payload, new Date(Date.now() + 31 * day), 30)
    expect(await countOfLines()).toBe(0)
  })
})
