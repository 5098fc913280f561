import { textIn } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { clientAddressOf, requestIdOf } from './client-address.ts'

/** Has the log say that somebody who is signed in asked for what they may not have: who, what, and from where. */
export function logRefusal(req: PayloadRequest): void {
  const { method, pathname } = req
  const [account, address, requestId] = [textIn(req.user, 'id'), clientAddressOf(req), requestIdOf(req)]
  req.payload.logger.warn({ requestId, account, address, method, pathname }, 'a request was refused')
}
