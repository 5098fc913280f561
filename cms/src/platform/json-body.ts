import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

/**
 * What was sent to an endpoint as JSON; forms of other sites can’t send that unasked.
 * @returns undefined when it is something else
 */
export async function jsonBodyOf<Body>(req: PayloadRequest, schema: z.ZodType<Body>): Promise<Body | undefined> {
  if (!/^application\/json\b/i.test(req.headers.get('content-type') ?? '')) return undefined
  return schema.safeParse(await req.json?.().catch(() => undefined)).data
}
