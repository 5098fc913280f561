import type { Page } from 'playwright-core'
import { openBrowser } from '../../../e2e/setup/browser.ts'
import { CountingServer } from './counting-server.ts'
import { engines, filesOf, scriptOf, type Engine } from './engine-files.ts'
import { syntheticSite } from './synthetic-pages.ts'

/**
 * The search beside Pagefind and MiniSearch, on the same pages and queries, in the same browser and run: bytes that a first
 * query costs with ten results shown, and how long a query takes once everything that it needs is there.
 */

/** How many pages the sites have, and how many bytes a first query of ours may cost there. */
const sizes = [
  { pages: 200, maxBytes: 35_000 },
  { pages: 1_000, maxBytes: 45_000 },
  { pages: 10_000, maxBytes: 70_000 },
]
const firstQueries = 12
/** Of each query's times in so many rounds the median counts: other programs are running too. */
const rounds = 5

interface Measured {
  engine: Engine
  /** Mean and largest number of bytes of a first query. */
  bytes: number
  maxBytes: number
  requests: number
  /** Times of a warm query, in milliseconds. */
  median: number
  p95: number
  /** The longest that the page could not answer, in milliseconds; browsers report only what exceeds 50. */
  longestTask: number
  buildTime: number
  zeroResults: number
}

const html = (engine: Engine) =>
  Buffer.from(
    `<!doctype html><title>${engine}</title><link rel="icon" href="data:,"><ol id="place"></ol><script type="module" src="/${engine}.js"></script>`,
  )

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** What an engine's page offers to the benchmark. */
interface Shown {
  show(query: string, target: Element | null): Promise<number>
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

async function measure(
  engine: Engine,
  site: ReturnType<typeof syntheticSite>,
  open: () => Promise<Page>,
): Promise<Measured> {
  const { files, buildTime } = await filesOf(engine, site.records)
  const server = new CountingServer(
    new Map([...files, ['index.html', html(engine)], [`${engine}.js`, await scriptOf(engine)]]),
  )
  const address = `${await server.listen()}/index.html`
  const costs = await firstQueryCosts(site.queries.slice(0, firstQueries), address, server, open)
  const warm = await warmQueries(site.queries, address, open)
  server.close()
  return {
    engine,
    bytes: mean(costs.map(({ bytes }) => bytes)),
    maxBytes: Math.max(...costs.map(({ bytes }) => bytes)),
    requests: mean(costs.map(({ requests }) => requests)),
    median: quantile(warm.durationsMs, 0.5),
    p95: quantile(warm.durationsMs, 0.95),
    longestTask: warm.longestTaskMs,
    buildTime,
    zeroResults: warm.zeroResults,
  }
}

/** What a reader loads for a first query, each in a browser without a cache. */
async function firstQueryCosts(
  queries: readonly string[],
  address: string,
  server: CountingServer,
  open: () => Promise<Page>,
): Promise<{ bytes: number; requests: number }[]> {
  const costs: { bytes: number; requests: number }[] = []
  for (const query of queries) {
    const page = await open()
    server.reset()
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate(
      (typed) => (globalThis as unknown as Shown).show(typed, document.querySelector('#place')),
      query,
    )
    costs.push({ bytes: server.bytes, requests: server.requests })
    await page.context().close()
  }
  return costs
}

/** Asks each query once, and then in rounds with the clock. @returns the median times of the queries, in order */
async function warmQueries(
  queries: string[],
  address: string,
  open: () => Promise<Page>,
): Promise<{ durationsMs: number[]; longestTaskMs: number; zeroResults: number }> {
  const page = await open()
  await page.goto(address, { waitUntil: 'networkidle' })
  const warm = await page.evaluate(
    async ({ asked, times }) => {
      const { show } = globalThis as unknown as Shown
      const target = document.querySelector('#place')
      let longestTaskMs = 0
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration)
      })
      observer.observe({ entryTypes: ['longtask'] })
      let zeroResults = 0
      for (const query of asked) {
        await new Promise((resolve) => setTimeout(resolve))
        if ((await show(query, target)) === 0) zeroResults += 1
      }
      const durationsMs: number[] = []
      for (const query of asked) {
        const ofQuery: number[] = []
        for (let round = 0; round < times; round += 1) {
          // Answers that need no file come in one task with the query; a reader would be typing in between.
          await new Promise((resolve) => setTimeout(resolve))
          const before = performance.now()
          await show(query, target)
          ofQuery.push(performance.now() - before)
        }
        durationsMs.push(ofQuery.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0)
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
      return { durationsMs, longestTaskMs, zeroResults }
    },
    { asked: queries, times: rounds },
  )
  await page.context().close()
  return { ...warm, durationsMs: warm.durationsMs.toSorted((a, b) => a - b) }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`
const milliseconds = (time: number): string => `${time.toFixed(1)} ms`

const browser = await openBrowser()
const open = async () => (await browser.newContext()).newPage()
const tooMuch: string[] = []
const only = process.argv[2]?.split(',').map(Number)
for (const { pages, maxBytes } of sizes.filter((size) => !only || only.includes(size.pages))) {
  const site = syntheticSite(pages)
  const measured: Measured[] = []
  for (const engine of engines) measured.push(await measure(engine, site, open))
  const ours = measured[0] as Measured
  console.log(
    `\nSearch, ${pages.toLocaleString('en-US')} pages (first query with ten results, Brotli; warm queries in Chromium)`,
  )
  console.table(
    Object.fromEntries(
      measured.map((of) => [
        of.engine,
        {
          'first query': kilobytes(of.bytes),
          largest: kilobytes(of.maxBytes),
          'times ours': (of.bytes / ours.bytes).toFixed(1),
          requests: of.requests.toFixed(0),
          median: milliseconds(of.median),
          p95: milliseconds(of.p95),
          'longest task': of.longestTask === 0 ? '< 50 ms' : milliseconds(of.longestTask),
          'index made in': milliseconds(of.buildTime),
          'without results': of.zeroResults,
        },
      ]),
    ),
  )
  if (ours.maxBytes > maxBytes)
    tooMuch.push(
      `At ${pages} pages a first query costs up to ${kilobytes(ours.maxBytes)}; ${kilobytes(maxBytes)} is the most that it may.`,
    )
}
await browser.close()
for (const sentence of tooMuch) console.error(sentence)
process.exitCode = tooMuch.length > 0 ? 1 : 0
