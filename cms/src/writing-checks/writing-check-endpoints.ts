import { createHash } from 'node:crypto'
import {
  checkWriting,
  cleanText,
  findingKey,
  findingsOnPage,
  isContentTypeName,
  pageRuleNames,
  type PageFault,
} from '@osi/shared'
import type { Endpoint, Field, PayloadRequest } from 'payload'
import { z } from 'zod'
import { allowedTo } from '../access/may.ts'
import { editableNamed, newestVersion, type Editable } from '../editing/stored-version.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { jsonBodyOf } from '../platform/json-body.ts'
import { isShownOnSite } from '../preview/draft-from.ts'
import { dismissalsIn, dismissFinding, reopenFinding } from './dismissals.ts'
import { textsIn } from './texts-in.ts'
import { writingContext } from './writing-context.ts'
import { maxReasonLength, writingChecksAddress, type ListedFinding, type WritingReport } from './writing-report.ts'

const named = { type: z.string().max(64), id: z.uuid().optional() }
/** What the preview found on the finished page. */
const pageFault = z.object({
  rule: z.enum(pageRuleNames),
  path: z.string().max(300),
  quote: z.string().max(2_000),
  mark: z.int().min(0),
}) satisfies z.ZodType<PageFault>
const toCheck = z.object({
  ...named,
  values: z.record(z.string(), z.unknown()),
  page: z.array(pageFault).max(500).default([]),
})
const finding = z.string().regex(/^[\da-f]{64}$/)
const reason = z
  .string()
  .max(maxReasonLength)
  .transform((typed) => cleanText(typed, 'line'))
  .pipe(z.string().min(1))
const toDismiss = z.object({ ...named, finding, reason })
const toReopen = z.object({ ...named, finding })

const keyOf = (found: Parameters<typeof findingKey>[0]): string =>
  createHash('sha256').update(findingKey(found)).digest('hex')

/** The fields whose texts are checked: in Spanish, words and dates follow other rules. */
function fieldsOf(type: string, { payload }: PayloadRequest): Field[] {
  const fields = isContentTypeName(type)
    ? payload.collections[type].config.fields
    : payload.globals.config.find(({ slug }) => slug === type)?.fields
  return (fields ?? []).filter((field) => !('name' in field) || field.name !== 'spanish')
}

async function check({ type, id, values, page }: z.infer<typeof toCheck>, req: PayloadRequest): Promise<Response> {
  const texts = textsIn(fieldsOf(type, req), values)
  const what = editableNamed({ type, id }, req)
  const dismissals = what && (await dismissalsIn(what, req))
  const written = checkWriting(texts, await writingContext(type, texts, req))
  // Two lines with the same words in one field are one finding, as they are in what is typed.
  const onPage = new Map(findingsOnPage(page, written).map((finding) => [findingKey(finding), finding])).values()
  const findings = [...written, ...onPage].map((found): ListedFinding => {
    const key = keyOf(found)
    const dismissal = dismissals?.get(key)
    return { ...found, key, ...(dismissal && { dismissal }) }
  })
  return json({ findings } satisfies WritingReport)
}

/** The document that is named, if it has been saved. */
async function saved(
  asked: { type: string; id?: string | undefined },
  req: PayloadRequest,
): Promise<Editable | undefined> {
  const what = isShownOnSite(asked.type) ? editableNamed(asked, req) : undefined
  return what && ('global' in what || (await newestVersion(what, req))) ? what : undefined
}

const notThere = (): Response => errorResponse(404, 'There is no such document. Save it first.')

/** The quiet checks beside a form: what they find, and what an editor dismisses. */
export const writingCheckEndpoints: Endpoint[] = [
  ...defineEndpoint({
    path: `${writingChecksAddress}/check`,
    method: 'post',
    isAllowed: allowedTo('writing-checks', 'check'),
    async respond(req) {
      const asked = await jsonBodyOf(req, toCheck)
      return asked && isShownOnSite(asked.type)
        ? check(asked, req)
        : errorResponse(400, 'Send what is typed as JSON: {"type": "pages", "values": {…}}.')
    },
  }),
  ...defineEndpoint({
    path: `${writingChecksAddress}/dismiss`,
    method: 'post',
    isAllowed: allowedTo('writing-checks', 'dismiss'),
    async respond(req) {
      const asked = await jsonBodyOf(req, toDismiss)
      if (!asked) return errorResponse(400, 'Say in a few words why it is right as it is.')
      const what = await saved(asked, req)
      if (!what) return notThere()
      await dismissFinding(what, { ...asked, account: String(req.user?.id), at: now() }, req)
      return json({})
    },
  }),
  ...defineEndpoint({
    path: `${writingChecksAddress}/reopen`,
    method: 'post',
    isAllowed: allowedTo('writing-checks', 'reopen'),
    async respond(req) {
      const asked = await jsonBodyOf(req, toReopen)
      if (!asked) return errorResponse(400, 'Name a document, and the finding that is to be shown again.')
      const what = await saved(asked, req)
      if (!what) return notThere()
      await reopenFinding(what, asked.finding, req)
      return json({})
    },
  }),
]
