import type { APIRoute } from 'astro'

/** The 404 page as the file that static hosts look for. */
export const GET: APIRoute = ({ rewrite }) => rewrite('/404/')
