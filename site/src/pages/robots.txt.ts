import type { APIRoute } from 'astro'

export const GET: APIRoute = ({ locals }) =>
  new Response(
    `User-agent: *\nDisallow: /search/\nDisallow: /report-a-problem/\n\nSitemap: ${locals.siteUrl}/sitemap-index.xml\n`,
    {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    },
  )
