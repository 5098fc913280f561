import type { InlineNode, Publication } from '@osi/shared'
import { fileAddress } from '../files/file-address.ts'

type LinkNode = Extract<InlineNode, { type: 'link' | 'autolink' }>

export interface LinkTarget {
  address: string
  /** Whether it leads to another site. */
  external: boolean
}

/**
 * Where a link in rich text leads.
 * @param siteUrl this site's origin: a whole address on it is not external
 * @returns undefined when it points at something that is not public; then only its words are shown
 */
export function linkTarget({ fields }: LinkNode, publication: Publication, siteUrl: string): LinkTarget | undefined {
  if (fields.linkType === 'custom') {
    return { address: fields.url, external: isExternal(fields.url, siteUrl) }
  }
  const { relationTo, value } = fields.doc
  if (relationTo === 'media') {
    const media = publication.find('media', value)
    return media && { address: fileAddress(media, media), external: false }
  }
  const address = publication.addressOfRelation(relationTo, value)
  return address === undefined ? undefined : { address, external: false }
}

/** Whether an address is a page of another site; mail and telephone links are not pages. */
export function isExternal(url: string, siteUrl: string): boolean {
  return /^https?:/i.test(url) && URL.canParse(url) && new URL(url).origin !== new URL(siteUrl).origin
}
