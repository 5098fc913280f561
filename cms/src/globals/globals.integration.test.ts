import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeSnapshot } from '../publication/take-snapshot.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

/** Publishes a global, and gives what the editor is told of each field. */
async function told(name: string, values: Record<string, unknown>): Promise<Record<string, string>> {
  const { status, body } = await cms.rest('publisher', 'POST', `/globals/${name}`, { ...values, _status: 'published' })
  if (status === 200) return {}
  const errors = body.errors[0].data.errors as { path: string; message: string }[]
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]))
}

describe('the menu', () => {
  it('wants each entry to lead to one place', async () => {
    const page = { title: 'About', _status: 'published' }
    const { id } = (await cms.rest('publisher', 'POST', '/pages', page)).body.doc
    expect(await told('navigation', { items: [{ label: 'Nowhere' }] })).toHaveProperty(['items.0.section'])
    expect(await told('navigation', { items: [{ section: '/faqs/', page: id }] })).toHaveProperty(['items.0.section'])
    expect(await told('navigation', { items: [{ section: '/faqs/' }, { page: id }] })).toEqual({})
  })

  it('has a second level, under an entry that leads somewhere or has a name', async () => {
    const below = [{ section: '/faqs/' }, { section: '/glossary/' }]
    expect(await told('navigation', { items: [{ below }] })).toEqual({
      'items.0.section': expect.stringContaining('give it a name'),
    })
    expect(await told('navigation', { items: [{ label: 'Words', below: [{ label: 'Nowhere' }] }] })).toEqual({
      'items.0.below.0.section': expect.stringContaining('Choose a part of the site'),
    })
    expect(
      await told('navigation', {
        items: [
          { label: 'Words', below },
          { section: '/webinars/', below },
        ],
      }),
    ).toEqual({})
    const { snapshot } = await takeSnapshot(cms.payload, new Date('2031-01-01T00:00:00Z'))
    expect(snapshot.globals['navigation']).toEqual({
      items: [
        { label: 'Words', below },
        { section: '/webinars/', below },
      ],
    })
  })

  it.each([
    ['the first level', (many: object[]) => ({ items: many }), 9, 'items'],
    ['the second level', (many: object[]) => ({ items: [{ label: 'More', below: many }] }), 11, 'items.0.below'],
  ])('has room for so many entries on %s', async (_, menuOf, count, field) => {
    const entry = { section: '/faqs/' }
    const refused = await told('navigation', menuOf(Array.from({ length: count }, () => entry)))
    expect(refused).toEqual({ [field]: expect.stringContaining(`These are ${count} entries; the menu has room for`) })
    expect(await told('navigation', menuOf(Array.from({ length: count - 1 }, () => entry)))).toEqual({})
  })
})

describe('the notice', () => {
  it('wants an address for the words of its link', async () => {
    expect(await told('notice', { message: 'Closed', link: { label: 'More' } })).toHaveProperty(['link.label'])
    expect(await told('notice', { message: 'Closed', link: { label: 'More', url: 'https://example.org' } })).toEqual({})
  })

  it('can’t disappear before it appears', async () => {
    const window = { from: '2031-01-02T15:00:00.000Z', until: '2031-01-01T15:00:00.000Z' }
    expect(await told('notice', { message: 'Closed', ...window })).toHaveProperty('until')
  })
})

describe('the office', () => {
  it('takes a whole number of days until a recording', async () => {
    const { recordingWithinWorkingDays } = await told('site-settings', {
      officeName: 'OSI',
      recordingWithinWorkingDays: 1.5,
    })
    expect(recordingWithinWorkingDays).toContain('whole number')
  })
})

describe('the accessibility page', () => {
  const filled = {
    reviewedOn: '2031-03-09',
    law: { conformBy: '2031-04-26' },
    knownProblems: [{ title: 'No captions', fixedBy: '2031-01-31' }],
    complaint: { phone: '601.555.0100' },
  }

  it('leaves with its days as days, also those in rows', async () => {
    expect(await told('accessibility', filled)).toEqual({})
    const { snapshot } = await takeSnapshot(cms.payload, new Date('2031-01-01T00:00:00Z'))
    expect(snapshot.globals['accessibility']).toEqual(filled)
  })

  it.each([
    ['a promise of no days', { answerWithinWorkingDays: 0 }, 'answerWithinWorkingDays'],
    ['a problem without words', { knownProblems: [{ affects: 'Everyone' }] }, 'knownProblems.0.title'],
    ['half a phone number', { complaint: { phone: '555' } }, 'complaint.phone'],
  ])('refuses %s, beside its field', async (_, values, field) => {
    expect(await told('accessibility', values)).toHaveProperty([field])
  })
})

describe('an older text of a global', () => {
  const notice = (query = '') => cms.rest('publisher', 'GET', `/globals/notice${query}`)
  const oldest = async () => {
    const { body } = await cms.rest(
      'publisher',
      'GET',
      '/globals/notice/versions?sort=updatedAt&where[version.message][equals]=Older',
    )
    return `/globals/notice/versions/${body.docs[0].id}`
  }
  const publish = (message: string) =>
    cms.rest('publisher', 'POST', '/globals/notice', { message, from: null, until: null, _status: 'published' })

  beforeAll(async () => {
    await publish('Older')
    await publish('Newer')
  })

  it.each(['author', 'publisher'] as const)('comes back as a draft of an %s, over what readers have', async (asker) => {
    const restored = await cms.rest(asker, 'POST', `${await oldest()}?draft=true`)
    expect(restored.body.message).toContain('Readers see nothing of it')
    expect((await notice()).body).toMatchObject({ message: 'Newer', _status: 'published' })
    expect((await notice('?draft=true')).body).toMatchObject({
      message: 'Older',
      _status: 'draft',
      updatedBy: expect.objectContaining({ id: cms.accounts[asker] }),
    })
  })

  it('is refused to whoever names an older version than the newest', async () => {
    const tag = (await notice('?draft=true')).headers.get('etag') ?? ''
    await cms.rest('author', 'POST', '/globals/notice?draft=true', { message: 'A draft' })
    const refused = await cms.rest('publisher', 'POST', await oldest(), undefined, { 'if-match': tag })
    expect(refused.status).toBe(412)
    expect((await notice('?draft=true')).body.message).toBe('A draft')
  })

  it('comes back for readers by a publisher’s hand alone, and is checked as any other text', async () => {
    expect((await cms.rest('author', 'POST', await oldest())).status).toBe(403)
    expect((await cms.rest('publisher', 'POST', await oldest())).body.message).toContain('Readers get it')
    expect((await notice()).body).toMatchObject({ message: 'Older', _status: 'published' })
  })
})
