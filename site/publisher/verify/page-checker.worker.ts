import { parentPort } from 'node:worker_threads'
import { pageFactsOf } from './page-facts.ts'

/** Reads pages on another core while the next ones are rendered: a batch of `[number, html]` in, one of `[number, facts]` out. */
parentPort?.on('message', (batch: [number, string][]) => {
  parentPort?.postMessage(batch.map(([number, html]) => [number, pageFactsOf(html)]))
})
