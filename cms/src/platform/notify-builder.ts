import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload'
import { settings } from './settings.ts'

/** Hooks run before the transaction is committed; the release builder should look after it. */
const soonAfterCommit = 150

let waiting: NodeJS.Timeout | undefined

/**
 * Tells the release builder that something changed, so that it looks at once. Two hundred saves are one hint. It may be lost: the
 * publisher looks by itself every few seconds.
 */
export function notifyBuilder(): void {
  waiting ??= setTimeout(() => {
    waiting = undefined
    fetch(new URL('/notify', settings.builderUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${settings.serviceKey}` },
      signal: AbortSignal.timeout(1_000),
    }).catch(() => undefined)
  }, soonAfterCommit).unref()
}

export const notifyAfterChange: CollectionAfterChangeHook = () => notifyBuilder()
export const notifyAfterDelete: CollectionAfterDeleteHook = () => notifyBuilder()
export const notifyAfterGlobalChange: GlobalAfterChangeHook = () => notifyBuilder()
