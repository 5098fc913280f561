import { listPagesIn, sections, type MenuEntry, type Navigation, type Publication } from '@osi/shared'

export interface MenuLink {
  label: string
  address: string
  /** The value of `aria-current`: on the page itself, or on one below it. */
  current?: 'page' | 'true'
}

/** An entry of the first level. */
export interface MenuItem extends Omit<MenuLink, 'address'> {
  /** Missing where the entry only holds others. */
  address?: string
  /** The entries below it. */
  below: MenuLink[]
}

/**
 * The menu at the top: what the editors chose, or every section; one that hides while it is empty is left out then.
 * An entry whose page is not public is left out; so is one that names nothing. What stands below it stays: under its name, or in its place
 * where it has no name of its own, because that of the page is not public either.
 * @param here the address of the page that it stands on
 */
export function menuOf(publication: Publication, here: string): MenuItem[] {
  const chosen = publication.globals.navigation?.items ?? []
  if (chosen.length > 0) return chosen.flatMap((item) => itemsOf(item, publication, here))
  return listPagesIn(publication).map(({ title, address }) => ({ ...linkTo(address, title, here), below: [] }))
}

const linkTo = (address: string, label: string, here: string): MenuLink => ({
  label,
  address,
  current: currentOf(address, here),
})

/** Where an entry leads, for readers. @returns none where they get nothing there */
function linksOf({ label, section, page }: MenuEntry, publication: Publication, here: string): MenuLink[] {
  const ofSite = sections.find(({ value }) => value === section)
  if (ofSite) return [linkTo(ofSite.value, label ?? ofSite.label, here)]
  const target = publication.find('pages', page)
  return target ? [linkTo(publication.addressOf('pages', target), label ?? target.title, here)] : []
}

function itemsOf(entry: Navigation['items'][number], publication: Publication, here: string): MenuItem[] {
  const below = entry.below.flatMap((one) => linksOf(one, publication, here))
  const [link] = linksOf(entry, publication, here)
  const current = below.some((one) => one.current) ? 'true' : undefined
  if (link) return [{ ...link, current: link.current ?? current, below }]
  if (entry.label && below.length > 0) return [{ label: entry.label, current, below }]
  return below.map((one) => ({ ...one, below: [] }))
}

function currentOf(address: string, here: string): MenuLink['current'] {
  if (address === here) return 'page'
  return address !== '/' && here.startsWith(address) ? 'true' : undefined
}

/** The links of a menu as a list of one level: an entry that only holds others is left out for those. */
export const firstLinksOf = (menu: readonly MenuItem[]): MenuLink[] =>
  menu.flatMap(({ address, label, current, below }) => (address === undefined ? below : [{ address, label, current }]))

/** Whether a menu has a second level, and so needs its styles and its script. */
export const hasSecondLevel = (menu: readonly MenuItem[]): boolean => menu.some(({ below }) => below.length > 0)
