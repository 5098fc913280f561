/** The window in which a published document is public; both ends are instants, either may be open. */
export interface LiveWindow {
  goLiveAt?: string | null | undefined
  withdrawAt?: string | null | undefined
}

/**
 * Whether a published document is public at an instant: from `goLiveAt` on, until just before `withdrawAt`.
 * @param window two ISO instants with offsets, each may be missing
 * @param now the instant that is asked about
 */
export function isLive({ goLiveAt, withdrawAt }: LiveWindow, now: Date): boolean {
  const at = now.getTime()
  return (!goLiveAt || Date.parse(goLiveAt) <= at) && (!withdrawAt || at < Date.parse(withdrawAt))
}
