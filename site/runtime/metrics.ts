import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Listening } from './settings.ts'

/**
 * Answers Prometheus on an address of its own, never readers.
 * @param metrics gives the whole text
 * @returns the server, which keeps no process alive
 * @throws Error with a plain sentence when it can't listen there
 */
export async function serveMetrics(place: Listening, metrics: () => Promise<string>): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    metrics().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  server.listen(place)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `The metrics can't be answered on ${place.host}, port ${place.port} (${error.code}). Set METRICS_PORT to another port, or METRICS_HOST to an address of this machine.`,
    )
  })
  return server.unref()
}
