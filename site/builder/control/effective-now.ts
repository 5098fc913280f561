/** Milliseconds. Behind by more than this, the clock was not nudged but put right. */
const nudge = 24 * 60 * 60 * 1_000

/**
 * The instant to publish for. A clock that was set back a little stands still until it has caught up with the live release, or what
 * was already announced as over would be announced again.
 * @param clock the machine's
 * @param liveFetchedAt the clock when the live release's snapshot was asked for
 */
export function effectiveNow(clock: Date, liveFetchedAt: Date | undefined): Date {
  const behind = liveFetchedAt ? liveFetchedAt.getTime() - clock.getTime() : 0
  return liveFetchedAt && behind > 0 && behind <= nudge ? liveFetchedAt : clock
}
