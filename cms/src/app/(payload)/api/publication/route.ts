import config from '@payload-config'
import { getPayload } from 'payload'
import { publicationResponse } from '../../../../publication/publication-response.ts'

export const dynamic = 'force-dynamic'
const answer = (request: Request) => publicationResponse(request, () => getPayload({ config }))

// Every method that Next knows: by itself it would tell strangers which ones there are.
export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
