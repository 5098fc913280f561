import { contentTypeOf, type ContentTypeName, type DocumentOf, type Publication } from '@osi/shared'

/** One of the things that a list can be filtered by, as it stands in an address and on the page. */
export interface FacetValue {
  slug: string
  label: string
}

/** Something that the list of a content type can be filtered by: topics, say. */
export interface Facet<Name extends ContentTypeName> {
  /** Its part of the address: `/webinars/topics/…/`. */
  key: string
  label: string
  /** Whether it leads to what is long over, below the list, instead of filtering it. */
  isArchive?: boolean
  valuesOf(document: DocumentOf<Name>): FacetValue[]
}

/** What a list is filtered by. */
export interface Filter {
  facet: string
  value: FacetValue
  /** Whether its facet leads to what is long over. */
  isArchive?: boolean
}

/** The page on which a list stands filtered: `/webinars/topics/budgets/`. */
export const filteredListAddress = (listAddress: string, facet: string, { slug }: FacetValue): string =>
  `${listAddress}${facet}/${slug}/`

/** A value of a facet in use, with the page that lists what has it. */
export interface FacetLink extends FacetValue {
  address: string
  /** How many documents have it. */
  count: number
}

/**
 * The values of a facet that documents have, in the order of their labels. Labels that make the same address are one value.
 * @param listAddress the page with the whole list
 */
export function facetLinks<Name extends ContentTypeName>(
  { key, valuesOf }: Facet<Name>,
  documents: readonly DocumentOf<Name>[],
  listAddress: string,
): FacetLink[] {
  const links = new Map<string, FacetLink>()
  for (const document of documents) {
    for (const value of new Map(valuesOf(document).map((each) => [each.slug, each])).values()) {
      const known = links.get(value.slug)
      links.set(value.slug, {
        slug: value.slug,
        label: known?.label ?? value.label,
        address: filteredListAddress(listAddress, key, value),
        count: (known?.count ?? 0) + 1,
      })
    }
  }
  return [...links.values()].toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}

/** The pages on which the list of a type stands filtered: one for each value of each facet. */
export const filteredLists = <Name extends ContentTypeName>(
  facets: readonly Facet<Name>[],
  type: Name,
  publication: Publication,
): string[] => {
  const { list } = contentTypeOf(type)
  if (!list) return []
  return facets.flatMap((facet) => facetLinks(facet, publication.all(type), list.address).map(({ address }) => address))
}
