import type { APIRoute } from 'astro'
import { dataFile } from '../../register/data-files.ts'

export const GET: APIRoute = ({ locals, params }) =>
  dataFile(locals, `${params.name}.json`) ?? new Response(null, { status: 404 })
