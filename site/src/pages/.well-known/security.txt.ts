import type { APIRoute } from 'astro'
import { securityTxt } from '../../security/security-txt.ts'

export const GET: APIRoute = ({ locals: { publication, siteUrl, now } }) =>
  new Response(securityTxt(publication, siteUrl, now), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
