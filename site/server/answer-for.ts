import type { ServedRelease } from './served-release.ts'
import { withSlash } from './served-release.ts'

/** What a reader's address leads to in a release. */
export type Answer =
  | { kind: 'file'; path: string }
  /** @see to a path on this site with the request's own query, or a whole address */
  | { kind: 'moved'; to: string }
  | { kind: 'unknown' }

/**
 * Finds what an address leads to. A page has one address, with a slash at its end and no `index.html`; other forms lead there.
 * @param pathname as requested, still encoded, without the query
 * @param query with its question mark, or empty
 */
export function answerFor(
  release: Pick<ServedRelease, 'redirects'> & { paths: { has(path: string): boolean } },
  pathname: string,
  query = '',
): Answer {
  const path = decoded(pathname)
  if (path === undefined) return { kind: 'unknown' }
  const file = path.slice(1)
  if (path.endsWith('/index.html') && release.paths.has(file))
    return { kind: 'moved', to: pathname.replace(/index\.html$/, '') + query }
  if (path.endsWith('/')) {
    if (release.paths.has(`${file}index.html`)) return { kind: 'file', path: `${file}index.html` }
  } else {
    if (release.paths.has(file)) return { kind: 'file', path: file }
    if (release.paths.has(`${file}/index.html`)) return { kind: 'moved', to: `${pathname}/${query}` }
  }
  const to = release.redirects.get(withSlash(path)) ?? release.redirects.get(withSlash(pathname))
  return to === undefined
    ? { kind: 'unknown' }
    : { kind: 'moved', to: to.startsWith('/') ? to + (to.includes('?') ? '' : query) : to }
}

/** Undefined for what can't be an address of the site: bad escapes, empty parts, dots that climb, control characters. */
function decoded(pathname: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  // eslint-disable-next-line no-control-regex
  if (!path.startsWith('/') || /[\u0000-\u001f\\]|\/\/|%2f/i.test(path)) return undefined
  return path.split('/').some((part) => part === '..' || part === '.') ? undefined : path
}
