import type { APIRoute } from 'astro'
import { districtCalendar } from '../../register/follow-district.ts'

export const GET: APIRoute = ({ locals, params }) => {
  const district = locals.publication.findAt('districts', `/districts/${params.slug}/`)
  return district ? districtCalendar(locals, district) : new Response(null, { status: 404 })
}
