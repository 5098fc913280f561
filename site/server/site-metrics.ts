import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'

/**
 * Counts the answers of this process.
 * @returns what is told of each
 */
export function countAnswers(): (status: number) => void {
  // Answers the first process when it asks for the numbers.
  new AggregatorRegistry()
  collectDefaultMetrics()
  const answers = new Counter({
    name: 'osi_site_answers_total',
    help: 'Answers to readers, by status.',
    labelNames: ['status'],
  })
  return (status) => answers.inc({ status })
}

/**
 * The numbers of all processes of the site's server, added up, and those of the first one.
 * @param parts how many reports wait for the CMS, and how many processes answer
 */
export function siteMetrics(parts: { reports(): Promise<number>; workers(): number }): () => Promise<string> {
  const all = new AggregatorRegistry()
  const own = new Registry()
  new Gauge({
    name: 'osi_site_reports_waiting',
    help: 'Problem reports that the CMS has not taken yet.',
    registers: [own],
    async collect() {
      this.set(await parts.reports())
    },
  })
  new Gauge({
    name: 'osi_site_workers',
    help: 'Processes that answer readers.',
    registers: [own],
    collect() {
      this.set(parts.workers())
    },
  })
  return async () => `${await all.clusterMetrics()}\n${await own.metrics()}`
}
