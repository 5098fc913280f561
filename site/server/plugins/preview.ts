import type { FastifyInstance } from 'fastify'
import type { SiteContext } from '../context.ts'
import { previewAddress } from '../preview.ts'

/** Where an editor enters with a pass from the CMS, and leaves. */
export async function previewEntrance(site: FastifyInstance, { preview }: SiteContext): Promise<void> {
  if (preview) site.get(previewAddress, (request, reply) => preview.enter(request, reply))
}
