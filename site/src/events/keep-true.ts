import { asItIsRead } from '../scripts/as-it-is-read.ts'
import { loadOnce } from '../scripts/load-once.ts'
import { maxWaitMs } from '../scripts/max-wait.ts'
import { whenParsed } from '../scripts/when-parsed.ts'

/** A page that waits for its correction is shown after so long in any case. */
const maxHiddenMs = 4000

/** How long everything is still true that has been read of the page, in milliseconds; Infinity where nothing changes any more. */
function msUntilOvertaken(): number {
  const scopes = document.querySelectorAll<HTMLElement>('[data-until]')
  return Math.min(...Array.from(scopes, ({ dataset }) => Date.parse(dataset.until ?? ''))) - Date.now()
}

/**
 * Loads what puts a page right as soon as time has overtaken a word of it, which a page that comes from the server hardly ever needs.
 * One that was old when it came is not drawn before that: nobody sees yesterday's label change. A page that was made as of another day
 * is left as it is.
 */
export function keepEventsTrue(): void {
  const { dataset } = document.documentElement
  if (dataset.asOf) return
  const load = loadOnce(dataset.correction ?? '')
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLoading = false
  let isDrawn = false
  const show = () => delete dataset.stale
  const check = () => {
    clearTimeout(timer)
    const wait = msUntilOvertaken()
    if (isLoading || wait === Infinity) return
    if (wait > 0) {
      timer = setTimeout(check, Math.min(wait, maxWaitMs))
      return
    }
    isLoading = true
    load().then(
      () => whenParsed(show),
      () => {
        isLoading = false
        show()
      },
    )
    if (!isDrawn) {
      dataset.stale = ''
      setTimeout(show, maxHiddenMs)
    }
  }
  asItIsRead(check)
  whenParsed(() => {
    isDrawn = true
  })
  addEventListener('pageshow', ({ persisted }) => persisted && check())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && check())
}
