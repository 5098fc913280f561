import type { Publication } from '@osi/shared'
import { atomFeed } from '../feed/atom.ts'
import { newsFrom } from '../feed/news.ts'
import { officeOf } from '../layout/office.ts'
import { addressesToFollow, belongsTo, followedIn } from './followed.ts'

/**
 * A feed to follow.
 * @param slug what is followed; all news without one
 * @returns undefined when nothing of that name can be followed
 */
export function feedToFollow(
  { publication, now, siteUrl }: { publication: Publication; now: Date; siteUrl: string },
  slug?: string,
): Response | undefined {
  const followed = slug === undefined ? undefined : followedIn(publication).find((one) => one.slug === slug)
  if (slug !== undefined && !followed) return undefined
  const { name } = officeOf(publication)
  const title = `News from the ${name}${followed ? `: ${followed.label}` : ''}`
  const news = newsFrom(publication, now, slug === undefined ? undefined : belongsTo(slug, publication))
  return new Response(atomFeed({ title, author: name, siteUrl, address: addressesToFollow(slug).feed }, news), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
}
