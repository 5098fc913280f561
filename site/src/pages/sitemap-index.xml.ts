import type { APIRoute } from 'astro'
import { sitemapIndex } from '../sitemap/sitemap.ts'

export const GET: APIRoute = ({ locals }) =>
  new Response(sitemapIndex(locals.siteUrl), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
