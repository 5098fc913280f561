import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'

const note = 'when readers get what this request publishes'

/** Says when readers get what the request publishes: with its bundle, at an instant to come. */
export const publishFor = (at: Date, req: PayloadRequest): void => {
  req.context[note] = at
}

/** Since when readers have what a request publishes: what the feed and the document itself say of it follows from that. */
export const publicFrom = (req: PayloadRequest): Date => {
  const at = req.context[note]
  return at instanceof Date ? at : now()
}
