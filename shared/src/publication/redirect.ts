import { z } from 'zod'
import type { DeepReadonly } from '../values/deep-readonly.ts'
import { problemWithNewAddress, problemWithOldAddress } from '../redirects/problem-with-addresses.ts'

/** A path that moved. */
export const redirectSchema = z.object({
  id: z.string().min(1),
  /** The old address on this site, in its normal form (`normalAddress`): a path, or a path and the query that leads on from it. */
  from: z.string().refine((typed) => problemWithOldAddress(typed) === undefined),
  /** A path on this site, or a whole address on another. */
  to: z.string().refine((typed) => problemWithNewAddress(typed) === undefined),
})
export type Redirect = DeepReadonly<z.infer<typeof redirectSchema>>
