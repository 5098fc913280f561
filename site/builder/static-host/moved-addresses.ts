import { locationOf, parseOldAddress, RedirectTable, spanishAddressOf, type Media, type Redirect } from '@osi/shared'
import { pathOfAddress } from '../../runtime/releases/address-path.ts'
import { fileAddress } from '../../src/files/file-address.ts'

/** An address that leads to another one. */
export interface MovedAddress {
  /** Decoded, in lower case; a page's ends in a slash. */
  path: string
  /** The parameters without which it does not lead on, like `id=3`, decoded and in lower case; most have none. */
  query: readonly string[]
  /** Where it leads: a path on this site or a whole address, in ASCII, escaped. */
  to: string
}

/** What moves with a page: the files beside it, and its page in Spanish. */
const withPage = (path: string): string[] =>
  path.endsWith('/') ? [...['.ics', '.xml'].map((ending) => path.replace(/\/$/, ending)), spanishAddressOf(path)] : []

/** A path in which an escaped slash is part of a name: hosts decode it, and it would mean another address. */
const hasEscapedSlash = /%2f|%5c/i

/** Whether an address is on this site, nothing but a path, and that of one of these files. */
function isAmong(files: ReadonlySet<string>, address: string): boolean {
  if (!/^\/[^?]*$/.test(address)) return false
  try {
    return files.has(pathOfAddress(address))
  } catch {
    return false
  }
}

/**
 * Everything that leads on in a release, as the site server does it, for hosts that only know files and rules.
 * @param files the paths of the release's files; what is there is not moved
 * @returns the moved addresses, those with parameters first; and the old addresses for which no host has a rule
 */
export function movedAddresses(
  { redirects, media }: { redirects: readonly Redirect[]; media: readonly Media[] },
  files: ReadonlySet<string>,
): { moved: MovedAddress[]; impossible: string[] } {
  const table = new RedirectTable(redirects)
  const isThere = (address: string) => isAmong(files, address)
  const moved: MovedAddress[] = []
  const impossible: string[] = []
  for (const { from, to } of redirects) {
    const address = parseOldAddress(from)
    const target = locationOf(to)
    if (!address || target === undefined || hasEscapedSlash.test(address.path)) {
      impossible.push(from)
      continue
    }
    const path = decodeURIComponent(address.path)
    if (isThere(encodeURI(path))) continue
    moved.push({ path, query: address.query, to: target })
    for (const beside of address.query.length === 0 ? withPage(path) : []) {
      const follows = table.lookup(encodeURI(beside))
      if (follows !== undefined && isThere(follows) && !isThere(encodeURI(beside)))
        moved.push({ path: beside, query: [], to: follows })
    }
  }
  // Whatever name a file has now, its own number leads to it.
  for (const upload of media) {
    const to = fileAddress(upload, upload)
    if (isThere(to)) moved.push({ path: decodeURIComponent(to.replace(/[^/]+$/, '')), query: [], to })
  }
  return { moved: moved.toSorted((one, other) => other.query.length - one.query.length), impossible }
}
