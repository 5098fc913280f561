import type { APIRoute } from 'astro'
import { sitemap } from '../sitemap/sitemap.ts'

export const GET: APIRoute = ({ locals }) =>
  new Response(sitemap(locals.publication, locals.siteUrl), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  })
