import { dayMs, formatCount } from '@osi/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { allowedTo } from '../access/may.ts'
import { nameInLog, recordActivity } from '../activity/record-activity.ts'
import { documentName, editableNamed, type Editable } from '../editing/stored-version.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { inOneTransaction, Refused } from '../platform/in-one-transaction.ts'
import { jsonBodyOf } from '../platform/json-body.ts'
import { settings } from '../platform/settings.ts'
import { draftFrom, isShownOnSite } from '../preview/draft-from.ts'
import { storedDraft } from '../preview/stored-draft.ts'
import { shareDays, shareLinksAddress, type ShareLinksReport } from './share-link-report.ts'
import { documentOfToken, endShareLink, makeShareLink, shareLinksOf } from './share-links.ts'

/** Links to one document that hold at the same time. */
const maxLinks = 20

const named = { type: z.string().max(64), id: z.uuid().optional() }
const toMake = z.object({ ...named, days: z.literal(shareDays) })
const toEnd = z.object({ ...named, link: z.uuid() })
const toOpen = z.object({ token: z.string().max(200) })
const inPath = z.object({ type: z.string(), id: z.uuid() })

const typeOf = (what: Editable): string => ('global' in what ? what.global : what.collection)

/** The document that is named, if it has a page and is not in the trash. */
async function sharedDocument(asked: { type: string; id?: string | undefined } | undefined, req: PayloadRequest) {
  const what = asked && isShownOnSite(asked.type) ? editableNamed(asked, req) : undefined
  const stored = what && (await storedDraft(what, req))
  return stored && { what, stored }
}

const notThere = (): Response => errorResponse(404, 'There is no such document, or it is in the trash.')

async function reportAbout(what: Editable, req: PayloadRequest, url?: string): Promise<Response> {
  const report: ShareLinksReport = { links: await shareLinksOf(what, now(), req), ...(url ? { url } : {}) }
  return json(report)
}

async function list(asked: Parameters<typeof sharedDocument>[0], req: PayloadRequest): Promise<Response> {
  const found = await sharedDocument(asked, req)
  return found ? reportAbout(found.what, req) : notThere()
}

/** What is there to see for whoever has a link. Wrong, ended, or to a document that is gone: the answer is the same. */
async function open(req: PayloadRequest): Promise<Response> {
  const asked = await jsonBodyOf(req, toOpen)
  const link = asked && (await documentOfToken(asked.token, now(), req))
  const [type = '', name = ''] = link?.document.split('/') ?? []
  const found = await sharedDocument(type === 'globals' ? { type: name } : { type, id: name }, req)
  const shown = found && typeOf(found.what)
  if (!link || !found || !shown || !isShownOnSite(shown)) return errorResponse(404, 'This link does not work.')
  const { draft } = await draftFrom(shown, { values: found.stored }, req)
  return json({ until: link.until, ...(draft && { draft }) })
}

/** Links to drafts for people without an account. */
export const shareLinkEndpoints: Endpoint[] = [
  ...defineEndpoint({
    path: `${shareLinksAddress}/documents/:type/:id`,
    method: 'get',
    isAllowed: allowedTo('share-links', 'read'),
    respond: (req) => list(inPath.safeParse(req.routeParams).data, req),
  }),
  ...defineEndpoint({
    path: `${shareLinksAddress}/globals/:name`,
    method: 'get',
    isAllowed: allowedTo('share-links', 'read'),
    respond: (req) => list({ type: String(req.routeParams?.name) }, req),
  }),
  ...defineEndpoint({
    path: `${shareLinksAddress}/make`,
    method: 'post',
    isAllowed: allowedTo('share-links', 'make'),
    async respond(req) {
      const asked = await jsonBodyOf(req, toMake)
      if (!asked) return errorResponse(400, `Name a document, and for how many days: ${shareDays.join(', ')}.`)
      const found = await sharedDocument(asked, req)
      if (!found) return notThere()
      const { what, stored } = found
      return inOneTransaction(`share ${documentName(what)}`, req, async () => {
        const at = now()
        if ((await shareLinksOf(what, at, req)).length >= maxLinks)
          throw new Refused(`There are ${maxLinks} links to this already. End one of them first.`)
        const until = new Date(at.getTime() + asked.days * dayMs)
        const token = await makeShareLink(what, { account: String(req.user?.id), at, until }, req)
        await recordActivity(req, {
          deed: 'shared',
          what: `Made a link to the draft, for ${formatCount(asked.days, 'day')}: ${nameInLog(typeOf(what), stored, req)}`,
          document: documentName(what),
        })
        return reportAbout(what, req, new URL(`/share/${token}/`, settings.siteUrl).href)
      })
    },
  }),
  ...defineEndpoint({
    path: `${shareLinksAddress}/end`,
    method: 'post',
    isAllowed: allowedTo('share-links', 'end'),
    async respond(req) {
      const asked = await jsonBodyOf(req, toEnd)
      if (!asked) return errorResponse(400, 'Name a document, and the link that is to end.')
      const found = await sharedDocument(asked, req)
      if (!found) return notThere()
      const { what, stored } = found
      return inOneTransaction(`share ${documentName(what)}`, req, async () => {
        if (await endShareLink(what, asked.link, req))
          await recordActivity(req, {
            deed: 'unshared',
            what: `Ended a link to the draft: ${nameInLog(typeOf(what), stored, req)}`,
            document: documentName(what),
          })
        return reportAbout(what, req)
      })
    },
  }),
  ...defineEndpoint({
    path: `${shareLinksAddress}/open`,
    method: 'post',
    isAllowed: allowedTo('share-links', 'open'),
    respond: open,
  }),
]
