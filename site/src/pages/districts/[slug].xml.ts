import type { APIRoute } from 'astro'
import { districtFeed } from '../../register/follow-district.ts'

export const GET: APIRoute = ({ locals, params }) => {
  const district = locals.publication.findAt('districts', `/districts/${params.slug}/`)
  return district ? districtFeed(locals, district) : new Response(null, { status: 404 })
}
