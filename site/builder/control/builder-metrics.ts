import type { PublishingStatus } from '@osi/shared'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'

/** What the release builder tells Prometheus. @param status asked at each scrape */
export function builderMetrics(status: () => PublishingStatus): () => Promise<string> {
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
  return () => registry.metrics()
}
