import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { cmsWith } from './many-documents.ts'
import { eventually, BuilderHarness } from '../testing/builder-harness.ts'

/** Milliseconds, over HTTP from the first byte asked to the last one received. */
interface AnswerTimes {
  median: number
  p95: number
}

const subjects =
  'school district improvement plan team principal counselor teacher leader indicator evidence practice support equity data review attendance reading'.split(
    ' ',
  )

/** What people type: words, two of them, half a word, a misspelling, something with a number. */
const queries = Array.from({ length: 300 }, (_, index) => {
  const word = subjects[(index * 7) % subjects.length] ?? ''
  const other = subjects[(index * 13 + 3) % subjects.length] ?? ''
  const forms = [
    word,
    `${word} ${other}`,
    `webinar ${index * 3}`,
    word.slice(0, -2),
    `${word.slice(0, 2)}x${word.slice(3)}`,
    `page ${index} ${other}`,
  ]
  return forms[index % forms.length] ?? ''
})

/**
 * The search without JavaScript: a real site server over a release of so many documents, one reader after the other, everything warm.
 * Beside it the same server sends pages that are there already. `node site/builder/bench/search-without-javascript.ts 1000`
 */
async function measure(documents: number): Promise<{ search: AnswerTimes; page: AnswerTimes }> {
  const cms = cmsWith(documents)
  cms.prepared = cms.prepare()
  const bench = await BuilderHarness.open(undefined, cms)
  try {
    const builder = await bench.builder()
    await eventually(() => bench.releases.current(), 120_000)
    await bench.kill(builder, 'SIGTERM')
    await bench.siteServer()
    const pages = Object.values(bench.releases.manifestOf(bench.releases.live()!)!.documents).map(({ address }) =>
      address.replace(/#.*/, ''),
    )
    const searches = queries.map((query) => `/search/?q=${encodeURIComponent(query)}`)
    for (let round = 0; round < 3; round += 1) await timesOf(bench.sitePort, searches)
    await setTimeout(1_000)
    return {
      search: await timesOf(bench.sitePort, searches),
      page: await timesOf(bench.sitePort, pages.slice(0, queries.length)),
    }
  } finally {
    await bench.close()
  }
}

async function timesOf(port: number, paths: readonly string[]): Promise<AnswerTimes> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  for (const path of paths) times.push(await timeOf(port, path, agent))
  agent.destroy()
  const sorted = times.toSorted((a, b) => a - b)
  const quantile = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { median: quantile(0.5), p95: quantile(0.95) }
}

const timeOf = (port: number, path: string, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const begun = performance.now()
    request({ host: '127.0.0.1', port, path, agent, headers: { 'accept-encoding': 'gzip, br' } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path} was answered with ${answer.statusCode}.`))
      answer.resume().on('end', () => resolve(performance.now() - begun))
    })
      .on('error', reject)
      .end()
  })

const documents = Number(process.argv[2] ?? 1_000)
const { search, page } = await measure(documents)
const milliseconds = (time: number): string => `${time.toFixed(1)} ms`
console.log(`\nSearch without JavaScript, ${documents.toLocaleString('en-US')} documents (over HTTP)`)
console.table({
  'a search': { median: milliseconds(search.median), p95: milliseconds(search.p95) },
  'a page that is there': { median: milliseconds(page.median), p95: milliseconds(page.p95) },
  'times a page': { median: (search.median / page.median).toFixed(1), p95: (search.p95 / page.p95).toFixed(1) },
})
