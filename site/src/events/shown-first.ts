/**
 * How many of a list's events are shown, where only the next few are: until as many as the limit do take place. What is
 * cancelled or postponed among them is shown too, or people would come.
 * @param isCalledOff for each event in its order
 */
export function shownFirst(isCalledOff: readonly boolean[], limit: number): number {
  let [shown, left] = [0, limit]
  for (const calledOff of isCalledOff) {
    if (left <= 0) break
    shown += 1
    if (!calledOff) left -= 1
  }
  return shown
}
