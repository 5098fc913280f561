import { textIn, valuesOf } from '@osi/shared'
import { withConnection } from '../../database/with-connection.ts'
import { openStack } from '../open-stack.ts'

/**
 * Measures whether the editors' work gets slower as the office writes more: a save, the list, the form and My day with the starter content,
 * and with so many more webinars, in one run of the production build. The further webinars are copies of one, written into the database:
 * 10,000 saves would take longer than the measuring.
 */
const count = Number(process.argv[2] ?? 10_000)
const rounds = 15

const { databaseUrl, ask, close } = await openStack()

/** The middle of several times, in milliseconds; the first ones are left out, because they compile. */
async function medianOf(work: (round: number) => Promise<unknown>): Promise<number> {
  for (let round = 0; round < 3; round += 1) await work(round)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    await work(round + 3)
    times.push(performance.now() - begun)
  }
  return times.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? NaN
}

const measure = async (id: string): Promise<Record<string, number>> => ({
  'a draft is saved': await medianOf((round) =>
    ask('PATCH', `/api/webinars/${id}?draft=true`, JSON.stringify({ summary: `Round ${round}`, _status: 'draft' })),
  ),
  'it is published': await medianOf((round) =>
    ask('PATCH', `/api/webinars/${id}`, JSON.stringify({ summary: `Round ${round}`, _status: 'published' })),
  ),
  'the list': await medianOf(() => ask('GET', '/admin/collections/webinars')),
  'the list, searched': await medianOf(() => ask('GET', '/admin/collections/webinars?search=indicators')),
  'the form': await medianOf(() => ask('GET', `/admin/collections/webinars/${id}`)),
  'My day': await medianOf(() => ask('GET', '/admin')),
})

/** Copies a document and its newest version; each copy has an id, a title and an address of its own. */
async function copy(id: string, times: number): Promise<void> {
  await withConnection(databaseUrl, async (client) => {
    const columnsOf = async (table: string): Promise<string[]> =>
      (
        await client.query<{ name: string }>(
          'select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1',
          [table],
        )
      ).rows.map(({ name }) => name)
    const insert = async (table: string, own: Record<string, string>, where: string): Promise<void> => {
      const names = (await columnsOf(table)).map((name) => ({ name, value: own[name] ?? `"${name}"` }))
      await client.query(
        `insert into "${table}" (${names.map(({ name }) => `"${name}"`).join()})
         select ${names.map(({ value }) => value).join()} from (select * from "${table}" where ${where} limit 1) as one,
         generate_series(1, ${times}) as number`,
      )
    }
    const idOf = "md5('webinar ' || number)::uuid"
    await insert(
      'webinars',
      { id: idOf, title: "title || ' ' || number", slug: "slug || '-' || number" },
      `id = '${id}'`,
    )
    await insert(
      '_webinars_v',
      {
        id: "md5('version ' || number)::uuid",
        parent_id: idOf,
        version_title: "version_title || ' ' || number",
        version_slug: "version_slug || '-' || number",
      },
      `parent_id = '${id}' and latest`,
    )
    await client.query('analyze')
  })
}

try {
  const made = await ask(
    'POST',
    '/api/webinars',
    JSON.stringify({
      title: 'Reading the indicators',
      // Past, and with its recording, as nearly all that an office has: 10,000 webinars ahead would be one list of 10,000 rows.
      startsAt: '2018-10-26T14:00:00.000Z',
      recording: { url: 'https://example.org/recording' },
      _status: 'published',
    }),
  )
  const id = textIn(valuesOf(JSON.parse(made)).doc, 'id') ?? ''
  const before = await measure(id)
  await copy(id, count)
  const after = await measure(id)
  console.table(
    Object.entries(before).map(([what, milliseconds]) => ({
      what,
      'few documents, ms': Math.round(milliseconds),
      [`${count} more, ms`]: Math.round(after[what] ?? NaN),
      ratio: ((after[what] ?? NaN) / milliseconds).toFixed(2),
    })),
  )
} finally {
  await close()
}
process.exit()
