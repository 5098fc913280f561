import { mark } from '../../../admin/tab-icon.ts'

export const dynamic = 'force-static'
/** The icon of the admin’s tabs, for browsers and bookmarks that ask for this address whatever a page says. */
export const GET = () =>
  new Response(mark, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' } })
