import { execFileSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { cmsWith } from '../../builder/bench/many-documents.ts'
import { BuilderHarness } from '../../builder/testing/builder-harness.ts'
import { familyOf } from './load.ts'

/**
 * A soak: a release builder that publishes a change every ten seconds and a site server with 16 readers, pages and searches alike, for ten minutes.
 * `node site/server/bench/bench-soak.ts 10` says for how many. After a forced collection memory has to be flat, and so has the disk: from the first
 * third on neither may grow by more than a tenth.
 */
const minutes = Number(process.argv[2] ?? 10)
const samples = 12
const mayGrowBy = 1.1

const folder = mkdtempSync(join(tmpdir(), 'osi-soak-'))
const bench = await BuilderHarness.open(undefined, cmsWith(200))
bench.furtherEnvironment = {
  SOAK_FOLDER: folder,
  NODE_OPTIONS: `--expose-gc --import=${join(import.meta.dirname, 'collect-on-signal.mjs')}`,
}

/** Megabytes that a process and its children hold after a forced collection. */
async function heldBy({ pid = 0 }: ChildProcess): Promise<number> {
  const family = familyOf(pid)
  for (const each of family) process.kill(each, 'SIGUSR2')
  await setTimeout(2_000)
  return family.reduce((sum, each) => sum + Number(readFileSync(join(folder, String(each)), 'utf8')), 0) / 1024 / 1024
}

/** Megabytes on the disk; what is linked counts once. */
const onDisk = (): number =>
  Number(/^\d+/.exec(execFileSync('du', ['-sk', bench.dataDir], { encoding: 'utf8' }))) / 1024

const addresses = [
  '/',
  '/webinars/',
  '/webinars/reading-the-indicators/',
  '/search/?q=indicators',
  '/feed.xml',
  '/nothing-here/',
]
const agent = new Agent({ keepAlive: true, maxSockets: 16 })
let answers = 0
let errors = 0

/** Reads one address after the other until the soak ends. */
async function read(isOver: () => boolean): Promise<void> {
  for (let turn = 0; !isOver(); turn += 1) {
    const path = addresses[turn % addresses.length]!
    const status = await new Promise<number>((resolve) => {
      get({ host: '127.0.0.1', port: bench.sitePort, path, agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
      }).on('error', () => resolve(0))
    })
    answers += 1
    if (![200, 404, 429].includes(status)) errors += 1
    await setTimeout(20)
  }
}

try {
  const server = await bench.siteServer()
  const builder = await bench.builder()
  await bench.live(builder, 'Reading the indicators')
  const endsAt = performance.now() + minutes * 60_000
  const isOver = () => performance.now() > endsAt
  const readers = Array.from({ length: 16 }, () => read(isOver))
  const publishing = (async () => {
    for (let version = 1; !isOver(); version += 1) {
      bench.retitle(`Version ${version}`)
      await bench.live(builder, `Version ${version}`)
      await setTimeout(10_000)
    }
  })()
  const rows: { minute: string; 'builder, MB': number; 'site, MB': number; 'disk, MB': number; releases: number }[] = []
  for (let sample = 1; sample <= samples; sample += 1) {
    await setTimeout((minutes * 60_000) / samples - 4_000)
    rows.push({
      minute: ((sample * minutes) / samples).toFixed(1),
      'builder, MB': Math.round(await heldBy(builder)),
      'site, MB': Math.round(await heldBy(server)),
      'disk, MB': Math.round(onDisk()),
      releases: bench.releases.all().length,
    })
  }
  await Promise.all([...readers, publishing])
  agent.destroy()
  console.table(rows)
  console.log(`${answers} answers, ${errors} errors.`)
  // In the first third caches fill, and five releases come to be kept.
  const [early, late] = [rows[samples / 3]!, rows.at(-1)!]
  const grown = (['builder, MB', 'site, MB', 'disk, MB'] as const).filter(
    (name) => late[name] > early[name] * mayGrowBy,
  )
  console.log(grown.length > 0 ? `Not flat: ${grown.join('; ')}.` : 'Memory and disk are flat.')
  if (grown.length > 0 || errors > 0) process.exitCode = 1
} finally {
  await bench.close()
  rmSync(folder, { recursive: true, force: true })
}
