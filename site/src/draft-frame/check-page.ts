import { pageCheckerAddress, pageRuleNames, type FoundOnPage } from '@osi/shared'
import { wordsAndSurroundings } from './element-words.ts'

// What the script of the checker’s address defines.
declare const axe: typeof import('axe-core')

/** axe takes bold alone for no heading; editors, who have no other sizes than those of headings, have nothing but bold to make one with. */
const boldIsHeading = { margins: [{ weight: 150 }, { size: 1.15 }], passLength: 1, failLength: 0.5 }

/** axe compares a picture’s text with the text of its paragraph or link; pictures with a caption stand in a figure. */
const captionsToo = { parentSelector: 'figure, a[href], p, li, td, th' }

let loading: Promise<void> | undefined

/** Loads axe the first time that a page is checked: a form whose preview is closed never does. */
function loadAxe(): Promise<void> {
  loading ??= new Promise<void>((loaded, failed) => {
    const script = document.createElement('script')
    script.src = pageCheckerAddress
    script.addEventListener('load', () => loaded())
    script.addEventListener('error', () => failed(new Error('The checker of the page can’t be loaded.')))
    document.head.append(script)
  }).then(() =>
    axe.configure({
      checks: [
        { id: 'p-as-heading', options: boldIsHeading },
        { id: 'duplicate-img-label', options: captionsToo },
      ],
    }),
  )
  // The next check tries again.
  loading.catch(() => (loading = undefined))
  return loading
}

let lastMark = 0
let marked = new Map<number, HTMLElement[]>()

/** Forgets what was found on a page that is no longer shown. */
export function forgetMarks(): void {
  marked = new Map()
}

/**
 * Has axe check the content of the page that is shown, for what its editor can mend. What stands around the content is the site’s.
 * @throws Error when axe can’t be loaded, or fails
 */
export async function checkPage(): Promise<FoundOnPage[]> {
  await loadAxe()
  const main = document.querySelector('main')
  if (!main) return []
  const { violations, incomplete } = await axe.run(main, {
    runOnly: { type: 'rule', values: pageRuleNames },
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
    selectors: false,
    iframes: false,
    preload: false,
    performanceTimer: false,
  })
  // Whether two addresses serve the same purpose axe can’t tell, and leaves it to a person; so does the list.
  const links = incomplete.filter(({ id }) => id === 'identical-links-same-purpose')
  forgetMarks()
  return [...violations, ...links].flatMap(({ id: rule, nodes }) =>
    nodes.flatMap(({ element, all }) => {
      if (!element) return []
      // The other links with the same words, for one.
      const others = all.flatMap(({ relatedNodes = [] }) => relatedNodes.flatMap((other) => other.element ?? []))
      lastMark += 1
      marked.set(lastMark, [element, ...others])
      return [{ rule, ...wordsAndSurroundings(element), mark: lastMark }]
    }),
  )
}

/**
 * Marks places on the page, and takes the marks of all others away.
 * @param goTo the one to scroll to
 */
export function showMarks(marks: readonly number[], goTo: number | undefined): void {
  for (const [mark, elements] of marked)
    for (const { style, localName } of elements) {
      const isMarked = marks.includes(mark)
      // The page’s policy lets scripts set styles, and nothing else. The color is seen on white, on dark green and on black.
      style.outline = isMarked ? `3px ${mark === goTo ? 'solid' : 'dashed'} #d9480f` : ''
      // What scrolls, as tables do, cuts off what is around its cells.
      style.outlineOffset = isMarked ? (/^t[dhr]/.test(localName) ? '-3px' : '2px') : ''
    }
  const [target] = (goTo === undefined ? undefined : marked.get(goTo)) ?? []
  target?.scrollIntoView({ block: 'center' })
}
