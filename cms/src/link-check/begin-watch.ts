import type { Payload } from 'payload'
import { settings } from '../platform/settings.ts'
import { watchLinks } from './watch-links.ts'

/**
 * Watches the links to other sites from the start of the server on; not where the CMS is only compiled, prepared or tested.
 * @param payloadOf gives the CMS; asked only when links are checked at all
 */
export function beginWatch(payloadOf: () => Promise<Payload>): void {
  if (settings.asksOtherSites) watchLinks(payloadOf)
}
