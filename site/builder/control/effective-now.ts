/** A clock that is behind by more than this was wrong before, and is right now. */
const maxSetBackMs = 24 * 60 * 60 * 1_000

/**
 * The instant to publish for. A clock that was set back a little stands still until it reaches the live release's instant
 * again. Otherwise events that the site showed as past would be upcoming again.
 * @param clock the machine's
 * @param liveFetchedAt the clock when the live release's snapshot was asked for
 */
export function effectiveNow(clock: Date, liveFetchedAt: Date | undefined): Date {
  const behindMs = liveFetchedAt ? liveFetchedAt.getTime() - clock.getTime() : 0
  return liveFetchedAt && behindMs > 0 && behindMs <= maxSetBackMs ? liveFetchedAt : clock
}
