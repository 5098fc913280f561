/** How builds are held back while changes come in quick succession. */
export interface Debounce {
  /** A change this soon after the last release counts as one of many. */
  burstMs: number
  /** Many changes have ended when none comes for this long. */
  quietMs: number
  /** No change waits longer than this, however many follow it. */
  maxMs: number
}

export const defaultDebounce: Debounce = { burstMs: 3_000, quietMs: 1_500, maxMs: 15_000 }

/**
 * How long the next build waits, in milliseconds: a single change goes live at once; of many in a row the first does, and the others follow together.
 * All instants are milliseconds on one clock.
 * @param lastBuilt when the last build ended; undefined before the first
 * @param firstNotifiedAt when the first of the changes that wait was told
 * @param lastNotifiedAt when the last one was
 */
export function waitBeforeBuild(
  { burstMs, quietMs, maxMs }: Debounce,
  {
    now,
    lastBuilt,
    firstNotifiedAt,
    lastNotifiedAt,
  }: { now: number; lastBuilt?: number; firstNotifiedAt: number; lastNotifiedAt: number },
): number {
  if (lastBuilt === undefined || firstNotifiedAt - lastBuilt >= burstMs) return 0
  return Math.max(0, Math.min(lastNotifiedAt + quietMs, firstNotifiedAt + maxMs) - now)
}
