/** Milliseconds. The rows of a list are put in their order a moment after it has arrived; one that is moved loses the focus. */
const settledAfter = 1_000

/**
 * Puts the focus on an element and, for a moment, back on it when it got lost. Who moves it elsewhere keeps it there.
 * @param find the element as it is by then
 * @returns what ends it
 */
export function keepFocused(find: () => HTMLElement | null): () => void {
  find()?.focus()
  const timer = setInterval(() => {
    if (document.activeElement === null || document.activeElement === document.body) find()?.focus()
  }, 50)
  const end = () => clearInterval(timer)
  setTimeout(end, settledAfter)
  return end
}
