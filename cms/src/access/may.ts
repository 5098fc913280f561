import type { PayloadRequest } from 'payload'
import { roleOf } from './roles.ts'
import { hasServiceKey } from './service-key.ts'
import { whoMay, type Asker } from './who-may.ts'

type Table = typeof whoMay
type Kind = keyof Table

/** Who asks. An account comes before a key: an editor who also shows one is an editor. */
function askerOf(req: Pick<PayloadRequest, 'user' | 'headers'>): Asker {
  const role = roleOf({ req })
  if (role) return role
  return req.headers && hasServiceKey(req) ? 'service' : 'nobody'
}

/** Whether the one who asks may do this, by the table. */
export const may = <K extends Kind>(
  req: Pick<PayloadRequest, 'user' | 'headers'>,
  kind: K,
  deed: keyof Table[K],
): boolean => (whoMay[kind][deed] as readonly Asker[]).includes(askerOf(req))

/** An access function of Payload’s that lets in whom the table names. */
export const allowedTo =
  <K extends Kind>(kind: K, deed: keyof Table[K]) =>
  ({ req }: { req: PayloadRequest }): boolean =>
    may(req, kind, deed)
