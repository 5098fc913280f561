import { listPagesIn, sections, type Publication } from '@osi/shared'

export interface MenuItem {
  label: string
  address: string
  /** The value of `aria-current`: on the page itself, or on one below it. */
  current?: 'page' | 'true'
}

/**
 * The menu at the top: what the editors chose, or every section; one that hides while it is empty is left out then.
 * An item whose page is not public is left out; so is one that names nothing.
 * @param here the address of the page that it stands on
 */
export function menuOf(publication: Publication, here: string): MenuItem[] {
  const chosen = publication.globals.navigation?.items ?? []
  const items: MenuItem[] =
    chosen.length > 0
      ? chosen.flatMap((item) => entryOf(item, publication))
      : listPagesIn(publication).map(({ title, address }) => ({ label: title, address }))
  return items.map((item) => ({ ...item, current: currentOf(item.address, here) }))
}

type Item = NonNullable<Publication['globals']['navigation']>['items'][number]

function entryOf({ label, section, page }: Item, publication: Publication): MenuItem[] {
  const ofSite = sections.find(({ value }) => value === section)
  if (ofSite) return [{ label: label ?? ofSite.label, address: ofSite.value }]
  const target = publication.find('pages', page)
  return target ? [{ label: label ?? target.title, address: publication.addressOf('pages', target) }] : []
}

function currentOf(address: string, here: string): MenuItem['current'] {
  if (address === here) return 'page'
  return address !== '/' && here.startsWith(address) ? 'true' : undefined
}
