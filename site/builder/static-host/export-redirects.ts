import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Media, Redirect } from '@osi/shared'
import { pathOfAddress } from '../../runtime/releases/address-path.ts'
import { apacheRules, caddyRules, netlifyRules, nginxRules } from './host-rules.ts'
import { movedAddresses } from './moved-addresses.ts'
import { movedPage } from './moved-page.ts'

/**
 * Puts what leads on from old addresses beside an exported site: a page at each old address that is a page's, and files of rules
 * for common hosts.
 * @param folder the exported site
 * @param files the paths of its files
 * @returns old addresses that no host can lead on from
 */
export function exportRedirects(
  folder: string,
  publication: { redirects: readonly Redirect[]; media: readonly Media[] },
  files: ReadonlySet<string>,
): string[] {
  const { moved, impossible } = movedAddresses(publication, files)
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const { path, query, to } of moved) {
    // A host would not send another ending as a page, and no page can tell what its address was asked for with.
    if (query.length > 0 || !/(?:\/|\.html?)$/.test(path)) continue
    const page = pathOfAddress(encodeURI(path))
    // Two old addresses can be one to the host's file system; the first one wins, as on the site server.
    if (!existsSync(join(folder, page))) write(page, movedPage(to))
  }
  write('_redirects', netlifyRules(moved))
  write('.htaccess', apacheRules(moved))
  write('hosting/nginx.conf', nginxRules(moved))
  write('hosting/Caddyfile', caddyRules(moved))
  return impossible
}
