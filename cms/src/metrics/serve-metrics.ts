import { createServer } from 'node:http'
import type { Payload } from 'payload'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { registerGauges } from './gauges.ts'

/**
 * Answers Prometheus on an address of its own, never editors.
 * @param payloadOf gives the CMS
 */
export function serveMetrics({ host, port }: { host: string; port: number }, payloadOf: () => Promise<Payload>): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  registerGauges(registry, payloadOf)
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
