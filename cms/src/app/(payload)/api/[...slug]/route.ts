import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { answerWithDatabase } from '../../../../platform/database-trouble.ts'
import { sayWhatHappened } from '../../../../platform/say-what-happened.ts'
import { wellFormed } from '../../../../platform/well-formed.ts'

type Answer = ReturnType<typeof REST_GET>

/** Payload answers what is well formed. */
const answeredBy =
  (payload: Answer): Answer =>
  async (request, context) => {
    const asked = await wellFormed(request)
    if (asked instanceof Response) return asked
    return answerWithDatabase(async () => sayWhatHappened(request, await payload(asked, context)))
  }

export const GET = answeredBy(REST_GET(config))
export const POST = answeredBy(REST_POST(config))
export const DELETE = answeredBy(REST_DELETE(config))
export const PATCH = answeredBy(REST_PATCH(config))
export const PUT = answeredBy(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
