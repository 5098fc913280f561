import { normalAddress } from '@osi/shared'
import type { ServedRelease } from './served-release.ts'

/** What a reader's address leads to in a release. */
export type Answer =
  | { kind: 'file'; path: string }
  /** `to` is a path on this site with the request's own query, or a whole address; in ASCII */
  | { kind: 'moved'; to: string }
  | { kind: 'unknown' }

/**
 * Finds what an address leads to. A page has one address, in lower case, with a slash at its end and no `index.html`; other forms
 * lead there.
 * @param pathname as requested, still encoded, without the query
 * @param query with its question mark, or empty
 */
export function answerFor(
  release: Pick<ServedRelease, 'redirects' | 'uploads'> & { paths: { has(path: string): boolean } },
  pathname: string,
  query = '',
): Answer {
  const path = decoded(pathname)
  const there = path === undefined ? undefined : answerAt(release.paths, path, pathname, query)
  if (there) return there
  const to = release.uploads.currentAddress(pathname) ?? release.redirects.lookup(pathname, query.slice(1))
  if (to !== undefined && to !== pathname) return { kind: 'moved', to }
  const tidy = normalAddress(pathname)?.path
  return tidy !== undefined && tidy !== path && answerAt(release.paths, tidy, tidy, '')?.kind === 'file'
    ? { kind: 'moved', to: encodeURI(tidy) + query }
    : { kind: 'unknown' }
}

/** What there is at an address or at another form of it. */
function answerAt(
  paths: { has(path: string): boolean },
  path: string,
  pathname: string,
  query: string,
): Answer | undefined {
  const file = path.slice(1)
  if (path.endsWith('/index.html') && paths.has(file))
    return { kind: 'moved', to: pathname.replace(/index\.html$/, '') + query }
  if (path.endsWith('/'))
    return paths.has(`${file}index.html`) ? { kind: 'file', path: `${file}index.html` } : undefined
  if (paths.has(file)) return { kind: 'file', path: file }
  return paths.has(`${file}/index.html`) ? { kind: 'moved', to: `${pathname}/${query}` } : undefined
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
