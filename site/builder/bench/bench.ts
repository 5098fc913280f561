import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { clockOf } from '../../runtime/clock.ts'
import { cmsWith, cmsWithRegister } from './many-documents.ts'
import { plainBuild } from './plain-build.ts'
import { eventually, BuilderHarness } from '../testing/builder-harness.ts'

/**
 * Measures the release builder beside a plain `astro build` of the same pages, in the same run, because machines differ.
 * `node site/builder/bench/bench.ts 100 1000 10000`; `register` in place of a number is a state's register: 900 schools in 138
 * districts, eight years of each. The CMS is a stand-in that answers at once: what is measured is from the
 * notify to the first byte that the site server sends, with a real builder and a real site server, both running, as they do. The
 * first release has everything to do: nothing is known of any document, and nothing can be linked. Let five minutes pass between
 * two runs: ext4 looks past each file that was deleted a moment ago, which slows down whoever comes first.
 */
const asked = process.argv.slice(2)
const timeoutMs = 600_000

/** The most memory that a running process had, in megabytes; where the system tells. */
const memoryOf = (pid: number | undefined): number => {
  try {
    return (
      Number(/VmHWM:\s+(\d+)/.exec(execFileSync('cat', [`/proc/${pid}/status`], { encoding: 'utf8' }))?.[1] ?? NaN) /
      1024
    )
  } catch {
    return NaN
  }
}

interface Row {
  documents: number
  pages: number
  'first release, s': string
  'plain build, s': string
  ratio: string
  'one changed, s': string
  'nothing changed, s': string
  'builder, MB': number
  'plain build, MB': number
}

async function measure(size: string): Promise<Row> {
  const cms = size === 'register' ? cmsWithRegister() : cmsWith(Number(size))
  const [type, titleField] = size === 'register' ? (['schools', 'name'] as const) : (['pages', 'title'] as const)
  cms.prepared = cms.prepare()
  const snapshot = cms.snapshot()
  const bench = await BuilderHarness.open(undefined, cms)
  try {
    cms.failWith = 503
    const builder = await bench.builder()
    await bench.siteServer()
    await eventually(async () => (await bench.status(builder)).waiting?.reason === 'cms-unreachable')
    // At rest, as between two publications.
    await setTimeout(2_000)
    cms.failWith = undefined
    const begun = performance.now()
    await bench.ask(builder, 'POST', '/notify')
    await eventually(() => bench.releases.current(), timeoutMs)
    await eventually(async () => (await fetch(bench.siteUrl)).ok)
    const first = performance.now() - begun
    const pages = readdirSync(bench.releases.current()!.publicFolder, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.html'),
    ).length

    const changed: number[] = []
    for (let time = 1; time <= 3; time += 1) {
      await setTimeout(4_000)
      const document = cms.documents[type]!.at(-time)!
      document[titleField] = `A changed title, ${time}`
      cms.prepared = cms.prepare()
      const address = Object.entries(bench.releases.manifestOf(bench.releases.live()!)!.documents).find(
        ([key]) => key === `${type}/${document.id}`,
      )![1].address
      const notified = performance.now()
      await bench.ask(builder, 'POST', '/notify')
      await eventually(
        async () => (await (await fetch(bench.siteUrl + address)).text()).includes(`A changed title, ${time}`),
        timeoutMs,
      )
      changed.push(performance.now() - notified)
    }

    await setTimeout(4_000)
    cms.redirects = [{ id: 'r', from: '/old/', to: '/' }]
    cms.prepared = cms.prepare()
    const before = bench.releases.live()!.id
    const notified = performance.now()
    await bench.ask(builder, 'POST', '/notify')
    await eventually(() => bench.releases.live()!.id !== before, timeoutMs)
    const nothing = performance.now() - notified
    const memory = memoryOf(builder.pid)
    await bench.kill(builder, 'SIGTERM')

    const plain = await plainBuild(snapshot, clockOf()())
    if (Math.abs(plain.pages - pages) > 1)
      throw new Error(`The plain build made ${plain.pages} pages, the release has ${pages}.`)
    const seconds = (milliseconds: number) => (milliseconds / 1_000).toFixed(2)
    return {
      documents: Object.values(cms.documents).flat().length,
      pages,
      'first release, s': seconds(first),
      'plain build, s': seconds(plain.milliseconds),
      ratio: (first / plain.milliseconds).toFixed(2),
      'one changed, s': seconds(changed.toSorted((one, other) => one - other)[1]!),
      'nothing changed, s': seconds(nothing),
      'builder, MB': Math.round(memory),
      'plain build, MB': Math.round(plain.megabytes),
    }
  } finally {
    await bench.close()
  }
}

const rows: Row[] = []
for (const size of asked.length > 0 ? asked : ['100', '1000']) rows.push(await measure(size))
console.table(rows)
