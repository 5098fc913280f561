/**
 * An address in the one form in which addresses are compared: at the CMS's door, where redirects are kept, and at the server, where
 * readers ask for them.
 */
export interface NormalAddress {
  /**
   * Decoded, in lower case and NFC, without double slashes, dots and invisible characters; `?`, `#`, `%`, `/` and `\` that were
   * escaped stay escaped. Ends in a slash unless its last part is a file's name: `/old-page/`, `/oldpage.aspx`.
   */
  path: string
  /** What stands after the question mark, decoded, in lower case, in alphabetical order; empty where nothing does. */
  query: readonly string[]
}

/** The bytes of `%C3%B8`; old Windows servers wrote Latin-1 (`%F8`), which is read too. */
function decodeEscapes(escapes: string): string {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return escapes.replace(/%([0-9a-f]{2})/gi, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  }
}

/** These would change where the path or the query ends; a lone percent sign is one that nobody escaped. */
const kept: Record<string, string> = {
  '?': '%3f',
  '#': '%23',
  '%': '%25',
  '/': '%2f',
  '\\': '%5c',
  '&': '%26',
  '=': '%3d',
}

function decoded(part: string, reserved: RegExp): string {
  return (
    part
      .toWellFormed()
      .normalize('NFC')
      .replace(/%(?![0-9a-f]{2})/gi, '%25')
      .replace(/(?:%[0-9a-f]{2})+/gi, (escapes) =>
        decodeEscapes(escapes).replace(reserved, (character) => kept[character] ?? character),
      )
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
      .normalize('NFC')
      .toLowerCase()
      // A mark would join the last letter of an escape that stays.
      .replace(/(%[0-9a-f]{2})\p{M}+/gu, '$1')
      .normalize('NFC')
  )
}

// eslint-disable-next-line no-control-regex -- no address of a page has one
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

function pathParts(path: string): string[] {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts
}

/** A file's name has an ending: `oldpage.aspx`, not `v1.` or `3.5`. */
const isFileName = (part: string): boolean => /[^.]\.[a-z][a-z0-9]{0,7}$/.test(part)

/**
 * The normal form of an address on this site. Putting the result in again changes nothing.
 * @param path from the first slash on, as it came or as someone typed it, escaped or not
 * @param query what follows the question mark, without it
 * @returns undefined for what can be no address: without a slash at its start, or with a control character, escaped ones included
 */
export function normalAddress(path: string, query = ''): NormalAddress | undefined {
  if (!path.startsWith('/')) return undefined
  const parts = pathParts(decoded(path.trim(), /[?#%/\\]/g))
  const parameters = query
    .replaceAll('+', ' ')
    .split('&')
    .map((parameter) =>
      decoded(parameter, /[#%&=]/g)
        .trim()
        .replaceAll(' ', '+'),
    )
    .filter(Boolean)
    .toSorted()
  const written = parts.length === 0 ? '/' : `/${parts.join('/')}${isFileName(parts.at(-1) ?? '') ? '' : '/'}`
  return control.test(written) || control.test(parameters.join('')) ? undefined : { path: written, query: parameters }
}

/** A normal address on one line, as a redirect keeps it: `/old-page/`, `/p/?id=3`. */
export const writtenAddress = ({ path, query }: NormalAddress): string =>
  query.length === 0 ? path : `${path}?${query.join('&')}`

/** “https://www.example.org”, and what people write and browsers show in its place: “www.example.org” with a path behind it. */
const origin = /^(?:https?:\/\/[^/?#\\]*|(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?=\/))/i

/**
 * What someone typed, pasted or kept as an old address, in its normal form.
 * @param typed from the first slash on, or a whole address of this or an older site, whose beginning goes; a fragment goes too
 * @returns undefined for what can be no address
 */
export function parseOldAddress(typed: string): NormalAddress | undefined {
  const [address = ''] = typed.trim().replace(origin, '').split('#')
  const [path = '', ...query] = address.split('?')
  return normalAddress(path.startsWith('/') ? path : `/${path}`, query.join('?'))
}
