import { readFileSync } from 'node:fs'
import { contentTypeNames, readPublication, snapshotSchema } from '@osi/shared'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { up as first } from '../migrations/20261123_204532_first.ts'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'

const firstMigration = '20261123_204532_first'
/** The rows of a database as the first version left it: its starter content, published. */
const rows = readFileSync(new URL('./testing/first-database.sql', import.meta.url), 'utf8')

/** Makes a database what it was when the first version had run on it. */
async function asFirstVersionLeftIt(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // The first migration asks for nothing else.
    await first({ db: drizzle(client) } as unknown as Parameters<typeof first>[0])
    await client.query(`insert into payload_migrations (name, batch) values ('${firstMigration}', 1)`)
    // The rows stand in the order of their tables, so that references come before what they refer to.
    await client.query('set session_replication_role = replica')
    await client.query(rows)
  } finally {
    await client.end()
  }
}

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms({ filled: asFirstVersionLeftIt })
})
afterAll(() => cms?.stop())

test('what the first version published is still published, in the form of today', async () => {
  const { publicationResponse } = await import('../publication/publication-response.ts')
  const asked = new Request('http://localhost:3000/api/publication', { headers: cms.headersOf('service') })
  const response = await publicationResponse(asked, () => Promise.resolve(cms.payload))
  const { publication, problems } = readPublication(snapshotSchema.parse(await response.json()))
  expect(problems).toEqual([])
  const counts = contentTypeNames.map((name) => [name, publication.all(name).length])
  expect(Object.fromEntries(counts)).toMatchObject({
    webinars: 1,
    conferences: 1,
    pages: 1,
    'school-categories': 4,
    contacts: 2,
    faqs: 15,
    'glossary-terms': 12,
  })
})

test('its documents can be changed, and their old versions brought back', async () => {
  const { body } = await cms.rest('publisher', 'GET', '/webinars?depth=0')
  const [webinar] = body.docs
  const changed = await cms.rest('publisher', 'PATCH', `/webinars/${webinar.id}`, { condition: 'postponed' })
  expect(changed.status, JSON.stringify(changed.body)).toBe(200)
  const versions = await cms.rest(
    'publisher',
    'GET',
    `/webinars/versions?where[parent][equals]=${webinar.id}&sort=updatedAt`,
  )
  const restored = await cms.rest('publisher', 'POST', `/webinars/versions/${versions.body.docs[0].id}`)
  expect(restored.status, JSON.stringify(restored.body)).toBe(200)
})
