import type { PayloadRequest } from 'payload'
import { madeByItself } from './problem-with-redirect.ts'

/**
 * Makes an old address lead to a new one. What led to the old one leads to the new one too, and the new one leads nowhere: a document
 * is there now.
 */
export async function addRedirect(from: string, to: string, req: PayloadRequest): Promise<void> {
  const { payload } = req
  const context = { [madeByItself]: true }
  const options = { collection: 'redirects', overrideAccess: true, depth: 0, context, req } as const
  await makeRoomAt(to, req)
  await payload.update({ ...options, where: { to: { equals: from } }, data: { to } })
  const { docs } = await payload.find({ ...options, where: { from: { equals: from } }, limit: 1 })
  if (docs[0]) await payload.update({ ...options, id: docs[0].id, data: { to } })
  else await payload.create({ ...options, data: { from, to } })
}

/** Ends whatever led on from an address, because a document is there now. */
export async function makeRoomAt(address: string, req: PayloadRequest): Promise<void> {
  const options = {
    collection: 'redirects',
    where: { from: { equals: address } },
    overrideAccess: true,
    depth: 0,
    req,
  } as const
  // Mostly there is none, and a deletion asks the database three times.
  if ((await req.payload.count(options)).totalDocs > 0) await req.payload.delete(options)
}
