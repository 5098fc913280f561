import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../../ports.ts'
import { startStack } from '../../stack/stack.ts'

/**
 * Measures the import of a register as large as a state's, through the whole system as it runs: how long until the preview is shown, until
 * it is written and published in one transaction, and until readers have it. Each year's file is imported after the one before, so that
 * the register grows as it does in use. Schools and districts are made up, and stay in a database that is thrown away.
 */
const [rows, years] = [Number(process.argv[2] ?? 900), Number(process.argv[3] ?? 3)]
const districts = 138
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

const dataDir = await mkdtemp(path.join(tmpdir(), 'osi-bench-'))
await chmod(dataDir, 0o711)
const undoing: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })]
const secondsSince = (begun: number): number => (performance.now() - begun) / 1000

try {
  const { settings, administrator } = await startStack(
    {
      OSI_DATA_DIR: dataDir,
      CMS_PORT: String(await freePort()),
      SITE_PORT: String(await freePort()),
      PUBLISHER_PORT: String(await freePort()),
      OSI_LINK_CHECK: 'off',
    },
    'nobody',
    { later: (undo) => void undoing.push(undo), say: () => undefined },
  )
  const { siteUrl, cmsUrl } = settings
  const ask = async (address: string, body: string, headers: Record<string, string>) => {
    const answer = await fetch(`${cmsUrl}/api${address}`, {
      method: 'POST',
      headers: { origin: cmsUrl, 'content-type': 'application/json', ...headers },
      body,
    })
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { token: string }
  }
  const { email, password } = administrator
  const { token } = await ask('/users/login', JSON.stringify({ email, password }), {})
  const authorization = `JWT ${token}`

  const table: object[] = []
  for (let year = 0; year < years; year += 1) {
    const begun = performance.now()
    const preview = await ask('/register/preview', fileOf(year), { authorization, 'content-type': 'text/csv' })
    const shown = secondsSince(begun)
    const confirmed = performance.now()
    await ask('/register/import', JSON.stringify({ token: preview.token, publish: true, confirmLarge: true }), {
      authorization,
    })
    const written = secondsSince(confirmed)
    const saved = performance.now()
    while (
      !(await (await fetch(`${siteUrl}/data/identified-schools.csv`)).text()).includes(`${2016 + year}-${17 + year}`)
    )
      await setTimeout(20)
    table.push({
      year: `${2016 + year}-${17 + year}`,
      rows,
      'shown, s': shown.toFixed(2),
      'written, s': written.toFixed(2),
      'live, s': secondsSince(saved).toFixed(2),
    })
  }
  console.table(table)
} finally {
  for (let undo = undoing.pop(); undo; undo = undoing.pop()) await undo()
}
process.exit()
