import type { ListPage } from '../content-type.ts'
import { contentTypeNames, contentTypeOf, type ContentTypeName } from './registry.ts'

/** The list pages of all content types: the parts of the site that a menu can name. */
export const listPages: readonly (ListPage & { type: ContentTypeName })[] = contentTypeNames.flatMap((type) => {
  const { list } = contentTypeOf(type)
  return list ? [{ type, ...list }] : []
})

/**
 * The list pages that readers are led to without being asked: not those that say to be hidden as long as they are empty.
 * @param publication what is public
 */
export const listPagesIn = (publication: { all(type: ContentTypeName): readonly unknown[] }): typeof listPages =>
  listPages.filter(({ type, isHiddenWhenEmpty }) => !isHiddenWhenEmpty || publication.all(type).length > 0)

/**
 * The list page of a content type.
 * @throws Error when it has none
 */
export function listPageOf(name: ContentTypeName): ListPage {
  const { list } = contentTypeOf(name)
  if (!list) throw new Error(`${name} have no list page.`)
  return list
}

/** The first page of each list of what is over: `/webinars/recordings/`, `/webinars/past/`. */
export function pastListAddresses(name: ContentTypeName): string[] {
  const { list, pastLists } = contentTypeOf(name)
  return list ? pastLists.map((past) => `${list.address}${past}/`) : []
}

/**
 * The files beside a document's own page: `/webinars/x.ics` beside `/webinars/x/`.
 * @param address the document's address
 * @returns paths from the site's root
 */
export const filesBeside = (name: ContentTypeName, address: string): string[] =>
  contentTypeOf(name).fileEndings.map((ending) => address.replace(/\/$/, ending))
