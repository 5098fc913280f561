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
  /** Milliseconds of a warm query. */
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

async function measure(
  engine: Engine,
  site: ReturnType<typeof syntheticSite>,
  open: () => Promise<Page>,
): Promise<Measured> {
  const { files, buildTime } = await filesOf(engine, site.records)
  const server = new CountingServer(
    new Map([...files, ['index.html', html(engine)], [`${engine}.js`, await scriptOf(engine)]]),
  )
  const address = await server.listen()
  const ask = (page: Page, query: string) =>
    page.evaluate(
      (sought) =>
        (globalThis as unknown as { show(query: string, place: Element | null): Promise<number> }).show(
          sought,
          document.querySelector('#place'),
        ),
      query,
    )
  const bytes: number[] = []
  const requests: number[] = []
  for (const query of site.queries.slice(0, firstQueries)) {
    const page = await open()
    server.reset()
    await page.goto(`${address}/index.html`, { waitUntil: 'networkidle' })
    await ask(page, query)
    bytes.push(server.bytes)
    requests.push(server.requests)
    await page.context().close()
  }
  const page = await open()
  await page.goto(`${address}/index.html`, { waitUntil: 'networkidle' })
  const warm = await page.evaluate(
    async ({ queries, times }) => {
      const { show } = globalThis as unknown as { show(query: string, place: Element | null): Promise<number> }
      const place = document.querySelector('#place')
      let longestTask = 0
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration)
      })
      observer.observe({ entryTypes: ['longtask'] })
      let zeroResults = 0
      for (const query of queries) {
        await new Promise((resolve) => setTimeout(resolve))
        if ((await show(query, place)) === 0) zeroResults += 1
      }
      const durations: number[] = []
      for (const query of queries) {
        const ofQuery: number[] = []
        for (let round = 0; round < times; round += 1) {
          // Answers that need no file come in one task with the question; a reader would be typing in between.
          await new Promise((resolve) => setTimeout(resolve))
          const before = performance.now()
          await show(query, place)
          ofQuery.push(performance.now() - before)
        }
        durations.push(ofQuery.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0)
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
      return { durations, longestTask, zeroResults }
    },
    { queries: site.queries, times: rounds },
  )
  await page.context().close()
  server.close()
  const durations = warm.durations.toSorted((a, b) => a - b)
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  return {
    engine,
    bytes: mean(bytes),
    maxBytes: Math.max(...bytes),
    requests: mean(requests),
    median: quantile(durations, 0.5),
    p95: quantile(durations, 0.95),
    longestTask: warm.longestTask,
    buildTime,
    zeroResults: warm.zeroResults,
  }
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
