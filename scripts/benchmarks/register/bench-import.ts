import { textIn } from '@osi/shared'
import { setTimeout } from 'node:timers/promises'
import { openStack } from '../open-stack.ts'

/**
 * Measures the import of a register as large as a state's, through the whole system as it runs: how long until the preview is shown, until
 * it is written and published in one transaction, and until readers have it. Each year's file is imported after the one before, so that
 * the register grows as it does in use. Schools and districts are made up, and stay in a database that is thrown away.
 */
const [rows, years] = [Number(process.argv[2] ?? 900), Number(process.argv[3] ?? 3)]
const districts = 138
/** Milliseconds. After a release its sharing pictures and compressed copies are made; a year later that is long done. */
const restMs = 300_000
const heading =
  'School Year,District Number,District Name,School Number,School Name,Category,Reason,Student Groups,Entered On'

/** One year's list. Each year one school in twenty leaves it and another comes. */
function fileOf(year: number): string {
  const moved = Math.ceil(rows / 20) * year
  const lines = Array.from({ length: rows }, (_, index) => {
    const school = index + moved
    const district = school % districts
    const isComprehensive = school % 3 === 0
    return [
      `${2016 + year}-${17 + year}`,
      String(district).padStart(4, '0'),
      `Example County ${district} School District`,
      String(school).padStart(5, '0'),
      `Example ${school} School`,
      isComprehensive ? 'CSI' : 'TSI',
      'It is among the lowest 5 percent of Title I schools.',
      isComprehensive ? '' : 'English learners',
      '2016-10-15',
    ].join(',')
  })
  return [heading, ...lines].join('\n')
}

const secondsSince = (begun: number): number => (performance.now() - begun) / 1000

const { siteUrl, ask, close } = await openStack()

/** Waits until the open data have a school year. It asks whether they are still the same: their 400 KB, asked for all the time, would take a fifth of a processor. */
async function readersHave(schoolYear: string): Promise<void> {
  for (let etag = ''; ; await setTimeout(20)) {
    const answer = await fetch(`${siteUrl}/data/identified-schools.csv`, { headers: { 'if-none-match': etag } })
    if (answer.status === 200 && (await answer.text()).includes(schoolYear)) return
    etag = answer.headers.get('etag') ?? etag
  }
}

try {
  const table: object[] = []
  for (let year = 0; year < years; year += 1) {
    const schoolYear = `${2016 + year}-${17 + year}`
    if (year > 0) await setTimeout(restMs)
    const begun = performance.now()
    const preview = await ask('POST', '/api/register/preview', fileOf(year), { 'content-type': 'text/csv' })
    const shown = secondsSince(begun)
    const token = textIn(JSON.parse(preview), 'token')
    const confirmed = performance.now()
    await ask('POST', '/api/register/import', JSON.stringify({ token, publish: true, confirmLarge: true }))
    const written = secondsSince(confirmed)
    const saved = performance.now()
    await readersHave(schoolYear)
    const live = secondsSince(saved)
    table.push({
      year: schoolYear,
      rows,
      'shown, s': shown.toFixed(2),
      'written, s': written.toFixed(2),
      'live, s': live.toFixed(2),
    })
  }
  console.table(table)
} finally {
  await close()
}
process.exit()
