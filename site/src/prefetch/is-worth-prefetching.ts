/** What a URL, a link and a location have in common. */
type Address = Pick<URL, 'origin' | 'pathname' | 'search'>

/**
 * Whether a link leads to another page of the site, which can be loaded before it is followed. Files, feeds and calendars don't end in
 * a slash; the search and the form are of no use before somebody asks.
 * @param to where the link leads
 * @param here the page that it stands on
 */
export const isWorthPrefetching = (to: Address, here: Address): boolean =>
  to.origin === here.origin &&
  to.pathname !== here.pathname &&
  to.pathname.endsWith('/') &&
  !to.search &&
  !/^\/(search|report-a-problem)\//.test(to.pathname)
