import type { Page, Publication } from '@osi/shared'

/** The pages above a page, from the top down; a circle or a parent that is not public ends the climb. */
export function pagesAbove(page: Page, publication: Publication): Page[] {
  const above: Page[] = []
  const seen = new Set([page.id])
  let parent = publication.find('pages', page.parent)
  while (parent && !seen.has(parent.id)) {
    seen.add(parent.id)
    above.unshift(parent)
    parent = publication.find('pages', parent.parent)
  }
  return above
}

/** The pages right below a page, by their titles. */
export const childrenOf = (page: Page, publication: Publication): Page[] =>
  publication
    .pointingAt('pages', 'parent', page.id)
    .filter(({ id }) => id !== page.id)
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
