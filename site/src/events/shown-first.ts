/**
 * How many of a list's events are shown, where only the next few are: until as many as the limit do take place. What is
 * cancelled or postponed among them is shown too, or people would come.
 * @param calledOff whether it is, for each event in its order
 */
export function shownFirst(calledOff: readonly boolean[], limit: number): number {
  let [shown, left] = [0, limit]
  for (const isOff of calledOff) {
    if (left <= 0) break
    shown += 1
    if (!isOff) left -= 1
  }
  return shown
}
