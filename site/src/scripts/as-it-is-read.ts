import { whenParsed } from './when-parsed.ts'

/**
 * Runs each time the browser has read a part of the page and before it draws that part, on a slow network too; the last time when all of
 * it is read.
 */
export function asItIsRead(run: () => void): void {
  const observer = new MutationObserver(run)
  observer.observe(document, { childList: true, subtree: true })
  whenParsed(() => {
    observer.disconnect()
    run()
  })
}
