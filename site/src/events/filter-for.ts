import { contentTypeOf, type ContentTypeName, type Publication } from '@osi/shared'
import { facetLinks, type Filter } from '../content-types/facet.ts'
import { siteContentTypeOf } from '../content-types/registry.ts'

/**
 * What a list is filtered by at an address.
 * @param address the parts of `/webinars/FACET/VALUE/`
 * @returns undefined when no document has that value
 */
export function filterFor(
  type: ContentTypeName,
  { facet: key, value: slug }: { facet?: string; value?: string },
  publication: Publication,
): Filter | undefined {
  const { list } = contentTypeOf(type)
  const { facets = [] } = siteContentTypeOf(type)
  const facet = facets.find((one) => one.key === key)
  if (!facet || !list) return undefined
  const value = facetLinks(facet, publication.all(type), list.address).find((link) => link.slug === slug)
  return value && { facet: facet.key, value, isArchive: facet.isArchive }
}
