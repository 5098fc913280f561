import { cleanText, stateAfter, type ReviewAction } from '@osi/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { allowedTo } from '../access/may.ts'
import { lockForSave } from '../editing/lock-for-save.ts'
import { documentName, editableNamed, type Editable } from '../editing/stored-version.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { inOneTransaction, Refused } from '../platform/in-one-transaction.ts'
import { jsonBodyOf } from '../platform/json-body.ts'
import { notedFields, type NotedField } from './noted-fields.ts'
import { maxNoteLength, reviewAddress } from './review-report.ts'
import { mailReviewAsked, mailSentBack } from '../mail/mail-about-review.ts'
import { reviewNow, type ReviewNow } from './review-report-of.ts'
import { askForReview, sendBackForReview, withdrawRequest } from './reviews.ts'

const document = z.object({ type: z.string().max(64), id: z.uuid().optional() })
const note = z
  .string()
  .max(maxNoteLength)
  .transform((typed) => cleanText(typed, 'lines'))

/** When the request was made that the editor has before them: of another one they know nothing. */
const asked = { asked: z.iso.datetime() }

type Document = z.output<typeof document>

/** Why it can’t be done, in a sentence for the editor; undefined when it can. */
function refusalOf(action: ReviewAction, before: ReviewNow): string | undefined {
  const { report, reviewer, isTrashed } = before
  if (isTrashed) return 'This is in the trash. Take it out of the trash first.'
  if (stateAfter(report.state, action, reviewer)) return undefined
  if (report.state === 'published') return 'There is nothing to review: readers have this already.'
  if (action === 'ask') return `${report.asked?.by ?? 'Somebody'} asked for review already.`
  if (action === 'withdraw' && report.asked && !report.asked.isOwn)
    return `${report.asked.by} asked for this review. Only they or a publisher can withdraw the request.`
  return 'Nobody waits for a review of this any more. Load the page again to see how it stands.'
}

/** The request that an editor answers must be the one that is there. */
const isOther = (known: string | undefined, { report }: ReviewNow): boolean =>
  known !== undefined && report.asked?.at !== new Date(known).toISOString()

/** The fields of a form that a note can be about. */
function fieldsIn(what: Editable, { payload }: PayloadRequest): NotedField[] {
  const fields =
    'global' in what
      ? (payload.globals.config.find(({ slug }) => slug === what.global)?.fields ?? [])
      : payload.collections[what.collection].config.fields
  return notedFields(fields)
}

/**
 * One step of a review: read and written behind the lock that saves of the document wait for, so that nobody publishes in between.
 * @param schema what is sent along
 */
function step<Body extends Document & { asked?: string }>(
  action: 'ask' | 'withdraw' | 'send-back',
  schema: z.ZodType<Body>,
  write: (what: Editable, body: Body, about: { req: PayloadRequest; before: ReviewNow }) => Promise<void>,
): Endpoint[] {
  return defineEndpoint({
    path: `${reviewAddress}/${action}`,
    method: 'post',
    isAllowed: allowedTo('review', action),
    async respond(req) {
      const body = await jsonBodyOf(req, schema)
      const what = body && editableNamed(body, req)
      if (!body || !what) return errorResponse(400, 'Say which document it is about, as JSON, with what is asked for.')
      return inOneTransaction(`review ${documentName(what)}`, req, async () => {
        await lockForSave(what, req)
        const before = await reviewNow(what, req)
        if (!before) return errorResponse(404, 'There is no such document.')
        const refusal = refusalOf(action, before)
        if (refusal) throw new Refused(refusal)
        if (isOther(body.asked, before))
          throw new Refused('Somebody asked anew after you opened this. Load the page again, then answer that request.')
        await write(what, body, { req, before })
        return reportAbout(what, req)
      })
    },
  })
}

const account = (req: PayloadRequest): string => String(req.user?.id)

async function reportAbout(what: Editable | undefined, req: PayloadRequest): Promise<Response> {
  const found = what && (await reviewNow(what, req))
  return found ? json(found.report) : errorResponse(404, 'There is no such document.')
}

const idIn = z.object({ type: z.string(), id: z.uuid() })

/** Asking a publisher to look at a document, and their answer. */
export const reviewEndpoints: Endpoint[] = [
  ...defineEndpoint({
    path: `${reviewAddress}/documents/:type/:id`,
    method: 'get',
    isAllowed: allowedTo('review', 'read'),
    respond(req) {
      const named = idIn.safeParse(req.routeParams).data
      return reportAbout(named && editableNamed(named, req), req)
    },
  }),
  ...defineEndpoint({
    path: `${reviewAddress}/globals/:name`,
    method: 'get',
    isAllowed: allowedTo('review', 'read'),
    respond: (req) => reportAbout(editableNamed({ type: String(req.routeParams?.name) }, req), req),
  }),
  ...step('ask', document.extend({ note: note.optional() }), async (what, body, { req }) => {
    await askForReview(what, { account: account(req), at: now(), note: body.note || undefined }, req)
    await mailReviewAsked(what, body.note, req)
  }),
  ...step('withdraw', document.extend(asked), (what, _body, { req }) => withdrawRequest(what, req)),
  ...step(
    'send-back',
    document.extend({ ...asked, note: note.pipe(z.string().min(1)), field: z.string().optional() }),
    async (what, body, { req, before: { review } }) => {
      const field = fieldsIn(what, req).find(({ path }) => path === body.field)
      if (body.field !== undefined && !field)
        throw new Refused('That field is not in the form. Choose another one, or none.')
      await sendBackForReview(what, { note: body.note, account: account(req), at: now(), field: body.field }, req)
      if (review) await mailSentBack(what, { asker: review.askedBy, note: body.note, field: field?.label }, req)
    },
  ),
]
