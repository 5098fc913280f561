import { existsSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { cmsWith } from '../../builder/bench/many-documents.ts'
import { BuilderHarness, eventually } from '../../builder/testing/builder-harness.ts'
import { load, loadOverH2, memoryOf, processorSecondsOf } from './load.ts'
import { caddy, missingPrograms, nginx, stockAdapter, writeGzipCopies, type Rival } from './rivals.ts'

/**
 * Measures the site's server beside nginx, Caddy and the adapter's own file handler, over the same release, in the same run, because machines
 * differ. `node site/server/bench/bench-serving.ts 5` gives each server five seconds. Everything runs on one machine, the client included: on two
 * processors three programs share them, and only the ratios mean something. Run it when nothing else does.
 */
const seconds = Number(process.argv[2] ?? 5)
const page = '/webinars/reading-the-indicators/'

const missing = missingPrograms()
if (missing.length > 0) {
  console.log(
    `Not measured: this machine has no ${missing.join(' and no ')}. On Debian: apt-get install ${missing.map((name) => (name === 'h2load' ? 'nghttp2-client' : name)).join(' ')}`,
  )
  process.exit(0)
}

interface Row {
  server: string
  encoding: string
  'requests/s': number
  'of nginx': string
  'p50, ms': number
  'p99, ms': number
  /** Microseconds of processor time for each answer: other programs on the machine change it less than the rate. */
  'CPU, µs': number
  errors: number
  'MB idle': number
  'MB after': number
}

const home = mkdtempSync(join(tmpdir(), 'osi-serving-'))
const bench = await BuilderHarness.open(undefined, cmsWith(100))
const rivals: Rival[] = []
try {
  const server = await bench.siteServer()
  const builder = await bench.builder()
  await bench.live(builder, 'Reading the indicators')
  bench.retitle('Another title')
  await bench.live(builder, 'Another title')
  const { publicFolder } = bench.releases.live()!
  // The copies are made after a release went live.
  await eventually(() => existsSync(join(publicFolder, `${page.slice(1)}index.html.br`)), 60_000)
  await bench.kill(builder, 'SIGTERM')
  writeGzipCopies(publicFolder)

  const ours: Rival = { name: 'the site’s server', origin: bench.siteUrl, process: server }
  const upstream = new URL(bench.siteUrl).host
  rivals.push(
    await nginx(home, publicFolder, 2),
    await caddy(home, bench.releases.path, upstream, 'http'),
    await caddy(home, bench.releases.path, upstream, 'https'),
    await stockAdapter(home, publicFolder),
  )
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
  for (const { origin } of rivals) await eventually(async () => (await fetch(origin + page)).ok, 20_000)
  console.log(`Load of the machine before: ${loadavg()[0]!.toFixed(1)}.`)

  const cases: [rival: Rival, encoding: string, ask?: typeof load][] = [
    [rivals[0]!, 'gzip'],
    [ours, 'gzip'],
    [ours, 'br'],
    [rivals[1]!, 'br'],
    [rivals[2]!, 'br'],
    [{ ...rivals[2]!, name: `${rivals[2]!.name}, HTTP/2` }, 'br', loadOverH2],
    [rivals[3]!, 'identity'],
    // Once more, at the end: how much the machine changed meanwhile.
    [rivals[0]!, 'gzip'],
  ]
  const rows: Row[] = []
  let byNginx = NaN
  for (const [
    {
      name,
      origin,
      process: { pid = 0 },
    },
    encoding,
    ask = load,
  ] of cases) {
    const idle = memoryOf(pid)
    // Warm: compilers and caches.
    await ask(origin + page, 2, encoding)
    const before = processorSecondsOf(pid)
    const found = await ask(origin + page, seconds, encoding)
    const used = (processorSecondsOf(pid) - before) / (found.requestsPerSecond * seconds)
    if (Number.isNaN(byNginx)) byNginx = found.requestsPerSecond
    rows.push({
      server: name,
      encoding,
      'requests/s': Math.round(found.requestsPerSecond),
      'of nginx': `${Math.round((100 * found.requestsPerSecond) / byNginx)} %`,
      'p50, ms': found.p50,
      'p99, ms': found.p99,
      'CPU, µs': Math.round(used * 1e6),
      errors: found.errors,
      'MB idle': idle,
      'MB after': memoryOf(pid),
    })
  }
  console.table(rows)
  console.table(await duringSwaps(ours))
} finally {
  for (const { process: each } of rivals) each.kill('SIGTERM')
  await setTimeout(500)
  await bench.close()
  rmSync(home, { recursive: true, force: true })
}

/** The same page while nothing happens, and while the live release is exchanged four times a second. */
async function duringSwaps({ origin }: Rival) {
  const quiet = await load(origin + page, seconds, 'gzip')
  const [one, other] = bench.releases.all()
  let swaps = 0
  const clock = setInterval(() => {
    const link = join(bench.releases.path, '.bench-link')
    symlinkSync((swaps % 2 ? one : other)!.id, link)
    renameSync(link, join(bench.releases.path, 'current'))
    swaps += 1
  }, 250)
  const busy = await load(origin + page, seconds, 'gzip')
  clearInterval(clock)
  return [quiet, busy].map((found, index) => ({
    while: index ? `${swaps} swaps` : 'no swap',
    'requests/s': Math.round(found.requestsPerSecond),
    'p50, ms': found.p50,
    'p99, ms': found.p99,
    errors: found.errors,
    'times idle': (quiet.requestsPerSecond / found.requestsPerSecond).toFixed(2),
  }))
}
