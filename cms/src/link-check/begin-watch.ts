/** The links to other sites are watched from the start of the server on; not where the CMS is only compiled, prepared or tested. */
import { settings } from '../settings.ts'

if (settings.asksOtherSites) {
  const { getPayload } = await import('payload')
  const { watchLinks } = await import('./watch-links.ts')
  watchLinks(async () => getPayload({ config: (await import('../payload.config.ts')).default }))
}
