import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import { settings } from './settings.ts'

/** Milliseconds. Hooks run before the transaction is committed; the release builder should look after it. */
const soonAfterCommit = 150

let waiting: NodeJS.Timeout | undefined

/** Transactions whose hint waits for their end, and whether there is one. */
const held = new Map<unknown, { isWanted: boolean }>()

/**
 * Tells the release builder that something changed, so that it looks at once. Two hundred saves are one hint. It may be lost: the
 * builder looks by itself every few seconds.
 */
export async function notifyBuilder(req: PayloadRequest): Promise<void> {
  const hint = held.get(await req.transactionID)
  if (hint) hint.isWanted = true
  else tellAfter(soonAfterCommit)
}

/**
 * Keeps the hint of the transaction that a request is in until it has ended: an import writes for many seconds, and the builder would look
 * in vain all the time.
 * @returns what to call at the end, with whether it was committed
 */
export async function holdHint(req: PayloadRequest): Promise<(isCommitted: boolean) => void> {
  const transaction = await req.transactionID
  const hint = { isWanted: false }
  held.set(transaction, hint)
  return (isCommitted) => {
    held.delete(transaction)
    if (isCommitted && hint.isWanted) tellAfter(0)
  }
}

function tellAfter(ms: number): void {
  waiting ??= setTimeout(() => {
    waiting = undefined
    fetch(new URL('/notify', settings.builderUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${settings.serviceKey}` },
      signal: AbortSignal.timeout(1_000),
    }).catch(() => undefined)
  }, ms).unref()
}

export const notifyAfterChange: CollectionAfterChangeHook = ({ req }) => notifyBuilder(req)
export const notifyAfterDelete: CollectionAfterDeleteHook = ({ req }) => notifyBuilder(req)
export const notifyAfterGlobalChange: GlobalAfterChangeHook = ({ req }) => notifyBuilder(req)
