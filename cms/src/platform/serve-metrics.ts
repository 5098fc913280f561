import { createServer } from 'node:http'
import config from '@payload-config'
import { getPayload } from 'payload'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { poolOf } from './postgres.ts'
import { settings } from './settings.ts'

const registry = new Registry()
collectDefaultMetrics({ register: registry })
new Gauge({
  name: 'osi_cms_database_up',
  help: '1 while the database answers.',
  registers: [registry],
  async collect() {
    const payload = await getPayload({ config })
    this.set(
      await poolOf(payload)
        .query('select 1')
        .then(
          () => 1,
          () => 0,
        ),
    )
  },
})
new Gauge({
  name: 'osi_cms_database_connections',
  help: 'Connections to the database, and requests that wait for one.',
  labelNames: ['state'],
  registers: [registry],
  async collect() {
    const { totalCount, idleCount, waitingCount } = poolOf(await getPayload({ config }))
    this.set({ state: 'busy' }, totalCount - idleCount)
    this.set({ state: 'idle' }, idleCount)
    this.set({ state: 'awaited' }, waitingCount)
  },
})

if (settings.metrics) {
  const { host, port } = settings.metrics
  createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
    .on('error', (error: NodeJS.ErrnoException) =>
      console.error(
        `The metrics can't be answered on ${host}, port ${port} (${error.code}). Set METRICS_PORT to another port.`,
      ),
    )
    .listen(port, host)
    .unref()
}
