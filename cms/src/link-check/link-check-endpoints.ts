import { problemWithLink } from '@osi/shared'
import type { Endpoint } from 'payload'
import { isEditor, isPublisher } from '../access/roles.ts'
import { json, defineEndpoint } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { now } from '../platform/clock.ts'
import { settings } from '../platform/settings.ts'
import { linkCheckAddress, type AnswerAboutLink } from './answer-about-link.ts'
import { askAllAgain } from './checked-links.ts'
import { linkAsAsked, maxLinkLength } from './links-in.ts'
import { lockForLinks } from './lock-for-links.ts'
import { NotChecked, problemWithAnswer } from './problem-with-answer.ts'
import { memoize } from './memoize.ts'
import { reportedLinks, reportOfLinks } from './report-of-links.ts'
import { poolOf } from '../platform/postgres.ts'
import { lookAtLinks } from './watch-links.ts'

/** Three minutes: someone who mends the page behind a link shall soon see it, and no site is asked at every keystroke. */
const problemWith = memoize((link) => problemWithAnswer(link), { durationMs: 180_000, maxAnswers: 500, now })

export const linkCheckEndpoints: Endpoint[] = [
  /** `GET /api/link-check?url=…`: whether a link answers, for whoever is writing it. */
  ...defineEndpoint({
    path: linkCheckAddress,
    method: 'get',
    isAllowed: isEditor,
    async respond(req) {
      const link = req.searchParams.get('url')?.trim() ?? ''
      const problem = link.length > maxLinkLength ? 'This link is too long.' : problemWithLink(link)
      if (problem) return errorResponse(400, problem)
      const asked = linkAsAsked(link)
      if (!asked || !settings.asksOtherSites) return json({} satisfies AnswerAboutLink)
      try {
        return json({ warning: await problemWith(asked) } satisfies AnswerAboutLink)
      } catch (error) {
        if (error instanceof NotChecked) return json({ remark: error.message } satisfies AnswerAboutLink)
        throw error
      }
    },
  }),
  /** `GET /api/link-check/report`: how it stands with the published links, for the dashboard. */
  ...defineEndpoint({
    path: `${linkCheckAddress}/report`,
    method: 'get',
    isAllowed: isEditor,
    respond: async ({ payload }) => json(await reportOfLinks(payload, now())),
  }),
  /** `GET /api/link-check/failing`: the links that fail, for the form of a document that may have one. */
  ...defineEndpoint({
    path: `${linkCheckAddress}/failing`,
    method: 'get',
    isAllowed: isEditor,
    respond: async ({ payload }) => json({ failing: await reportedLinks(payload) }),
  }),
  /** `POST /api/link-check/now`: asks all of them, without waiting for the answers. */
  ...defineEndpoint({
    path: `${linkCheckAddress}/now`,
    method: 'post',
    isAllowed: isPublisher,
    async respond({ payload }) {
      if (!settings.asksOtherSites)
        return errorResponse(409, 'This CMS doesn’t ask other sites: its setting OSI_LINK_CHECK is off.')
      await askAllAgain(poolOf(payload), now())
      // Whoever has the lock already comes to the links that are due now.
      const lock = await lockForLinks(poolOf(payload))
      if (lock) void lookAtLinks(payload, lock)
      return json(await reportOfLinks(payload, now()), 202)
    },
  }),
]
