import { valuesOf, type Values } from '@osi/shared'
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

/** The fields of what was sent to an endpoint as JSON; none when it is something else, or nothing. */
export const valuesInBody = async (req: PayloadRequest): Promise<Values> =>
  valuesOf(await req.json?.().catch(() => undefined))
