import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { isPictureName } from '../../src/sharing/sharing-picture.ts'
import type { SiteContext } from '../context.ts'
import { forever } from '../files/file-cache.ts'
import { sendNotFound } from '../replies.ts'

/** The pictures beside links to pages. They are drawn after a release has gone live: until one is there, the general picture stands for it. */
export async function sharingPictures(site: FastifyInstance, { pictures, served }: SiteContext): Promise<void> {
  site.get<{ Params: { name: string } }>('/sharing/:name', async ({ params: { name } }, reply) => {
    if (!isPictureName(name)) return sendNotFound(reply, served.live())
    const picture = await readFile(join(pictures, name)).catch(() => undefined)
    return picture
      ? reply.type('image/png').header('cache-control', forever).send(picture)
      : reply.code(302).headers({ location: '/sharing.png', 'cache-control': 'no-store' }).send()
  })
}
