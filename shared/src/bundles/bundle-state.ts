import { isLive } from '../rules/is-live.ts'

/** Where a bundle stands: documents that go live together. */
export const bundleStates = ['open', 'scheduled', 'live', 'taken-back'] as const
export type BundleState = (typeof bundleStates)[number]

/** What someone can do with a bundle. `publish` is for at once, `schedule` for the instant that the bundle names. */
export const bundleActions = ['edit', 'publish', 'schedule', 'take-back', 'reopen', 'delete'] as const
export type BundleAction = (typeof bundleActions)[number]

/**
 * The state machine: to which state an action leads from a state; what is missing can’t be done there. One step is nobody’s: a
 * scheduled bundle is live from its instant on. Before that instant, taking it back opens it again, because readers had nothing of it.
 */
export const bundleTable: Record<BundleState, Partial<Record<BundleAction, BundleState | 'gone'>>> = {
  open: { edit: 'open', publish: 'live', schedule: 'scheduled', delete: 'gone' },
  scheduled: { 'take-back': 'open' },
  live: { 'take-back': 'taken-back', delete: 'gone' },
  'taken-back': { reopen: 'open', delete: 'gone' },
}

/** What is kept of the state of a bundle; whether it is live yet follows from its instant. */
export const storedBundleStates = ['open', 'published', 'taken-back'] as const
export type StoredBundleState = (typeof storedBundleStates)[number]

/** What the state of a bundle follows from. */
export interface BundleFacts {
  /** What is kept of it; missing is open. */
  state?: StoredBundleState | null | undefined
  /** When all of it goes live (ISO); missing for at once. */
  goLiveAt?: string | null | undefined
}

/** The state of a bundle at an instant. */
export function bundleStateOf({ state, goLiveAt }: BundleFacts, now: Date): BundleState {
  if (state !== 'published') return state ?? 'open'
  return isLive({ goLiveAt }, now) ? 'live' : 'scheduled'
}
