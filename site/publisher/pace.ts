/** Milliseconds. */
export interface Pace {
  /** A change this soon after the last release is taken for one of many. */
  burst: number
  /** The end of many changes is that none comes for so long. */
  quiet: number
  /** However many come, they wait no longer than this. */
  most: number
}

export const usualPace: Pace = { burst: 3_000, quiet: 1_500, most: 15_000 }

/**
 * How long the next build should wait: one change goes live at once; of many in a row the first does, and the others together.
 * All are milliseconds on one clock.
 * @param lastBuilt when the last build ended; undefined before the first
 * @param firstPoke when the first of the changes that wait was told
 * @param lastPoke when the last one was
 */
export function waitBeforeBuild(
  { burst, quiet, most }: Pace,
  { now, lastBuilt, firstPoke, lastPoke }: { now: number; lastBuilt?: number; firstPoke: number; lastPoke: number },
): number {
  if (lastBuilt === undefined || firstPoke - lastBuilt >= burst) return 0
  return Math.max(0, Math.min(lastPoke + quiet, firstPoke + most) - now)
}
