import type { APIRoute } from 'astro'
import { atomFeed } from '../feed/atom.ts'
import { newsFrom } from '../feed/news.ts'
import { officeOf } from '../layout/office.ts'

export const GET: APIRoute = ({ locals: { publication, now, siteUrl } }) => {
  const { name } = officeOf(publication)
  return new Response(atomFeed({ title: `News from the ${name}`, author: name, siteUrl }, newsFrom(publication, now)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
}
