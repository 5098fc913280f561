import { isWorthPrefetching } from './is-worth-prefetching.ts'

declare global {
  interface Navigator {
    /** In browsers made of Chromium. */
    readonly connection?: { readonly saveData: boolean }
  }
}

/** A pointer that only passes a link is gone by then. */
const dwellMs = 80

/** Loads the page behind a link as soon as a pointer rests on it or a finger touches it, unless the reader saves data. */
export function prefetchOnIntent(): void {
  if (navigator.connection?.saveData) return
  const asked = new Set<string>()
  let waiting = 0
  document.addEventListener('pointerout', () => clearTimeout(waiting))
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    const link = target instanceof Element && target.closest('a')
    if (!link || asked.has(link.pathname) || !isWorthPrefetching(link, location)) return
    const { pathname } = link
    const ask = () => {
      asked.add(pathname)
      const hint = document.createElement('link')
      hint.rel = 'prefetch'
      hint.href = pathname
      document.head.append(hint)
    }
    // A finger that touches a link is about to follow it, and has left it the next moment.
    if (pointerType === 'mouse') waiting = window.setTimeout(ask, dwellMs)
    else ask()
  })
}
