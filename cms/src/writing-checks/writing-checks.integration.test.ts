import { paragraph, type PageFault } from '@osi/shared'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flyer } from '../files/testing/drawn-pictures.ts'
import { pdf } from '../files/testing/made-files.ts'
import { rowsOf } from '../platform/postgres.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import type { ListedFinding } from './writing-report.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

const check = async (
  values: object,
  named: object = { type: 'pages' },
  page: PageFault[] = [],
): Promise<ListedFinding[]> =>
  (await cms.rest('author', 'POST', '/writing-checks/check', { ...named, values, page })).body.findings

/** A text with one link to a document. */
const linkTo = (words: string, relationTo: string, value: string) => ({
  root: {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          {
            type: 'link',
            fields: { linkType: 'internal', doc: { relationTo, value } },
            children: [{ type: 'text', text: words }],
          },
        ],
      },
    ],
  },
})

test('what is typed is checked, field by field', async () => {
  const body = { root: { type: 'root', children: [paragraph('Ask about MTSS at 9:00 a.m. today.')] } }
  const findings = await check({ title: 'SCHOOL VISITS', summary: 'Ask us about the SEA.', body })
  expect(findings.map(({ rule, path, quote }) => [rule, path, quote])).toEqual([
    ['day-or-time', 'body', '9:00 a.m.'],
    ['acronym', 'summary', 'SEA'],
    ['acronym', 'body', 'MTSS'],
    ['capitals', 'title', 'SCHOOL VISITS'],
  ])
})

test('what readers find in the glossary needs no words', async () => {
  const term = { term: 'MS LEA', expansion: 'Local Educational Agency', definition: 'A district.' }
  expect(await check({ summary: 'Your LEA decides.' })).toHaveLength(1)
  await cms.rest('publisher', 'POST', '/glossary-terms', { ...term, _status: 'published' })
  expect(await check({ summary: 'Your LEA decides.' })).toEqual([])
})

test('a link to what readers don’t have is told until it is published', async () => {
  const { id } = (
    await cms.rest('publisher', 'POST', '/pages?draft=true', { title: 'Visiting', summary: 'When.', _status: 'draft' })
  ).body.doc
  const body = linkTo('How to visit us', 'pages', id)
  expect(await check({ body })).toEqual([
    expect.objectContaining({ rule: 'unavailable-link', quote: 'How to visit us' }),
  ])
  await cms.rest('publisher', 'PATCH', `/pages/${id}`, { _status: 'published' })
  expect(await check({ body })).toEqual([])
})

test('a block that shows what readers don’t have is told until it is published', async () => {
  const { id } = (
    await cms.rest('publisher', 'POST', '/contacts?draft=true', { name: 'Ann Example', _status: 'draft' })
  ).body.doc
  const callout = { blockType: 'callout', kind: 'note', text: 'Ask about MTSS.' }
  const blocks = [callout, { blockType: 'contact', contact: id }].map((fields) => ({ type: 'block', fields }))
  const body = { root: { type: 'root', children: blocks } }
  expect((await check({ body })).map(({ rule, quote }) => [rule, quote])).toEqual([
    ['unavailable-block', 'Ann Example'],
    ['acronym', 'MTSS'],
  ])
  await cms.rest('publisher', 'PATCH', `/contacts/${id}`, { phone: '601.359.1003', _status: 'published' })
  expect((await check({ body })).map(({ rule }) => rule)).toEqual(['acronym'])
})

test('Spanish texts are left alone: the rules are for English', async () => {
  const values = { question: 'Where are we?', spanish: { question: 'Pregunte por MTSS a las 9:00 a.m.' } }
  expect(await check(values, { type: 'faqs' })).toEqual([])
})

test('a PDF without tags is told where it is chosen', async () => {
  const data = pdf({ title: 'Handbook', language: 'en-US' })
  const doc = await cms.payload.create({
    collection: 'media',
    data: {},
    file: { name: 'handbook.pdf', mimetype: 'application/pdf', size: data.length, data },
  })
  expect(await check({ recording: { slides: doc.id } }, { type: 'webinars' })).toMatchObject([
    {
      rule: 'file-trouble',
      path: 'recording.slides',
      quote: 'handbook.pdf',
      message: expect.stringContaining('not tagged'),
    },
  ])
})

test('a flyer is told where it is shown; in one that was added before, letters are counted by the time somebody asks again', async () => {
  const data = await flyer()
  const { id } = await cms.payload.create({
    collection: 'media',
    data: { alt: 'An invitation' },
    file: { name: 'invitation.jpg', mimetype: 'image/jpeg', size: data.length, data },
  })
  const body = { root: { type: 'root', children: [{ type: 'upload', relationTo: 'media', value: id }] } }
  const told = { rule: 'text-in-picture', path: 'body', quote: 'invitation.jpg' }
  expect(await check({ body })).toEqual([expect.objectContaining(told)])
  await rowsOf(sql`update media set facts = facts - 'letters' where id = ${id}`, { payload: cms.payload })
  expect(await check({ body })).toEqual([])
  await expect.poll(() => check({ body }), { timeout: 20_000 }).toEqual([expect.objectContaining(told)])
})

test('what is right as it is stays dismissed, with the reason, in this document alone', async () => {
  const make = async () =>
    (
      await cms.rest('author', 'POST', '/pages?draft=true', {
        title: 'Plans',
        summary: 'Ask the SBE.',
        _status: 'draft',
      })
    ).body.doc.id
  const [one, other] = [await make(), await make()]
  const values = { summary: 'Ask the SBE.' }
  const named = { type: 'pages', id: one }
  const [finding] = await check(values, named)
  const dismiss = (reason: string) =>
    cms.rest('author', 'POST', '/writing-checks/dismiss', { ...named, finding: finding?.key, reason })
  expect((await dismiss(' ')).status).toBe(400)
  expect((await dismiss('Everybody here knows it.')).status).toBe(200)
  expect(await check(values, named)).toMatchObject([
    { dismissal: { by: 'author', reason: 'Everybody here knows it.' } },
  ])
  expect((await check(values, { type: 'pages', id: other }))[0]).not.toHaveProperty('dismissal')
  await cms.rest('publisher', 'POST', '/writing-checks/reopen', { ...named, finding: finding?.key })
  expect((await check(values, named))[0]).not.toHaveProperty('dismissal')
})

test('what the preview finds on the finished page stands in the same list, and stays dismissed when the page is checked again', async () => {
  const { body } = await cms.rest('author', 'POST', '/pages?draft=true', {
    title: 'Visiting',
    summary: 'Ask the SBE.',
    _status: 'draft',
  })
  const named = { type: 'pages', id: body.doc.id }
  const found = (mark: number, path = 'body') => ({ rule: 'p-as-heading' as const, path, quote: 'Parking', mark })
  const values = { summary: 'Ask the SBE.' }
  const findings = await check(values, named, [found(3), found(4)])
  expect(findings.map(({ rule, quote }) => [rule, quote])).toEqual([
    ['acronym', 'SBE'],
    ['page:p-as-heading', 'Parking'],
  ])
  const finding = findings[1]?.key
  await cms.rest('author', 'POST', '/writing-checks/dismiss', { ...named, finding, reason: 'It is a sign.' })
  const [, again, elsewhere] = await check(values, named, [found(12), found(13, 'notes')])
  expect(again).toMatchObject({ mark: 12, dismissal: { reason: 'It is a sign.' } })
  expect(elsewhere).not.toHaveProperty('dismissal')
})

test('a fault that is not for editors is refused', async () => {
  const page = [{ rule: 'region', path: 'body', quote: 'Parking', mark: 1 }]
  const { status } = await cms.rest('author', 'POST', '/writing-checks/check', { type: 'pages', values: {}, page })
  expect(status).toBe(400)
})

test('nothing is dismissed in what is not there', async () => {
  const finding = 'a'.repeat(64)
  for (const named of [{ type: 'pages' }, { type: 'pages', id: crypto.randomUUID() }, { type: 'users' }])
    expect(
      (await cms.rest('author', 'POST', '/writing-checks/dismiss', { ...named, finding, reason: 'Yes.' })).status,
    ).toBe(404)
  expect((await cms.rest('author', 'POST', '/writing-checks/check', { type: 'users', values: {} })).status).toBe(400)
})
