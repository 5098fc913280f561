import type { PublishingStatus } from '@osi/shared'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { OnOutcome } from './builder.ts'

/**
 * What the release builder tells Prometheus.
 * @param status asked at each scrape
 * @returns the whole text, and what is told of each build
 */
export function builderMetrics(status: () => PublishingStatus): { text(): Promise<string>; onOutcome: OnOutcome } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  new Gauge({
    name: 'osi_builder_problems',
    help: 'Documents that are not live, or live with warnings, by level.',
    labelNames: ['level'],
    registers,
    collect() {
      this.reset()
      for (const { level } of status().problems) this.inc({ level })
    },
  })
  new Gauge({
    name: 'osi_builder_waiting',
    help: '1 while the newest content can’t be made live.',
    registers,
    collect() {
      this.set(status().waiting ? 1 : 0)
    },
  })
  new Gauge({
    name: 'osi_builder_releases',
    help: 'Kept releases.',
    registers,
    collect() {
      this.set(status().releases.length)
    },
  })
  const outcomes = new Counter({
    name: 'osi_builder_outcomes_total',
    help: 'What became of changes: published, or why they wait.',
    labelNames: ['outcome'],
    registers,
  })
  const durations = new Histogram({
    name: 'osi_builder_release_seconds',
    help: 'From the comparison that found a change to its being live.',
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    registers,
  })
  return {
    text: () => registry.metrics(),
    onOutcome(outcome, seconds) {
      outcomes.inc({ outcome })
      if (outcome === 'published') durations.observe(seconds)
    },
  }
}
