import { z } from 'zod'

/** A path that moved. */
export const redirectSchema = z.object({
  id: z.string().min(1),
  /** The old path on this site, from the first slash on, without a query. */
  from: z.string().regex(/^\/[^?#]*$/),
  /** A path on this site, or a whole address on another. */
  to: z.string().regex(/^(\/|https?:\/\/)/),
})
export type Redirect = z.infer<typeof redirectSchema>
