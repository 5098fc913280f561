import config from '@payload-config'
import { getPayload } from 'payload'
import { publicationResponse } from '../../../../publication/publication-response.ts'

export const dynamic = 'force-dynamic'
export const GET = (request: Request) => publicationResponse(request, () => getPayload({ config }))
