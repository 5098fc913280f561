import type { PayloadRequest } from 'payload'
import { lockForTransaction } from '../platform/lock-for-transaction.ts'

/** The name of the lock on the order of a collection’s list. */
export const listOrderLock = (collection: string): string => `list order ${collection}`

/** Waits until nobody else changes the order of a list, and keeps others waiting until the transaction ends. */
export const lockListOrder = (collection: string, req: PayloadRequest): Promise<void> =>
  lockForTransaction(listOrderLock(collection), req)
