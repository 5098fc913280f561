/**
 * Where a page or a file is in a release: `/webinars/x/` is `webinars/x/index.html`, `/feed.xml` is `feed.xml`.
 * @param address from the site's root, without anchor or query
 * @throws Error for an address that would leave the release's folder
 */
export function pathOfAddress(address: string): string {
  const path = decodeURIComponent(address.slice(1))
  if (!address.startsWith('/') || path.split('/').some((part) => part === '..' || part === '.') || /[\0\\]/.test(path))
    throw new Error(`“${address}” is no address of this site.`)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}
