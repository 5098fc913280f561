import type { Page } from 'playwright-core'

/**
 * What a page doesn’t show in a window of its width, or only to someone who scrolls sideways (WCAG 2.2, 1.4.10 Reflow). What is in a table may scroll:
 * it has two dimensions. A name that is cut off with an ellipsis counts as shown; it stands in full where it leads.
 * @returns each as its words, and where they are in CSS pixels
 */
export const lostSideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const overflows = (inner: DOMRect, left: number, right: number) => inner.right > right + 1 || inner.left < left - 1
    const isForScreenReaders = ({ clip, clipPath }: CSSStyleDeclaration) => clip !== 'auto' || clipPath !== 'none'

    /** Why something that is there can’t be seen; undefined when it can. */
    function lostIn(element: Element, rect: DOMRect): string | undefined {
      for (let box: Element | null = element; box && box !== document.documentElement; box = box.parentElement) {
        const style = getComputedStyle(box)
        if (isForScreenReaders(style)) return undefined
        if (style.position === 'fixed') break
        if (box === document.body || style.overflowX === 'visible') continue
        const { left, right } = box.getBoundingClientRect()
        if (!overflows(rect, left, right)) continue
        const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll'
        if (scrolls && (element.closest('table') || box.querySelector('table'))) return undefined
        if (style.textOverflow === 'ellipsis') return undefined
        return `${scrolls ? 'scrolls sideways' : 'cut off'} in .${box.className}`
      }
      return overflows(rect, 0, width) ? 'outside' : undefined
    }

    const lost = new Set<string>()
    if (document.documentElement.scrollWidth > width + 1)
      lost.add(`The page is ${document.documentElement.scrollWidth} pixels wide in a window of ${width}.`)
    const look = (element: Element | null, rects: Iterable<DOMRect>, words: string) => {
      if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return
      if (element.closest('[inert], [aria-hidden="true"]')) return
      for (const rect of rects) {
        const why = rect.width > 1 && rect.height > 1 ? lostIn(element, rect) : undefined
        if (why)
          lost.add(`${words.trim().slice(0, 60)}: ${why} (${Math.round(rect.left)} to ${Math.round(rect.right)})`)
      }
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent?.trim()) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      look(text.parentElement, range.getClientRects(), text.textContent)
    }
    for (const control of document.querySelectorAll('input, textarea, select, button, img'))
      look(control, [control.getBoundingClientRect()], `<${control.localName} class="${control.className}">`)
    return [...lost]
  })
