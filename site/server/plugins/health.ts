import type { FastifyInstance } from 'fastify'
import type { SiteContext } from '../context.ts'

/** Whether the process lives, and whether it has something to serve. */
export async function health(site: FastifyInstance, { served }: SiteContext): Promise<void> {
  site.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))
  site.get('/readyz', (_request, reply) => {
    const release = served.live()
    reply.code(release ? 200 : 503).header('cache-control', 'no-store')
    return release ? { status: 'ready', release: release.id } : { status: 'waiting for the first release' }
  })
}
