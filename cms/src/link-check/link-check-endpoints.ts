import { problemWithLink } from '@osi/shared'
import type { Endpoint } from 'payload'
import { isEditor, isPublisher } from '../access/roles.ts'
import { answer, offered, refusal } from '../api/offered.ts'
import { now } from '../clock.ts'
import { settings } from '../settings.ts'
import { linkCheckAddress, type AnswerAboutLink } from './answer-about-link.ts'
import { askAllAgain } from './checked-links.ts'
import { linkAsAsked, longestLink } from './links-in.ts'
import { lockForLinks } from './lock-for-links.ts'
import { NotChecked, problemWithAnswer } from './problem-with-answer.ts'
import { remembered } from './remembered.ts'
import { reportedLinks, reportOfLinks } from './report-of-links.ts'
import { poolOf } from '../pool-of.ts'
import { lookAtLinks } from './watch-links.ts'

/** Three minutes: someone who mends the page behind a link shall soon see it, and no site is asked at every keystroke. */
const problemWith = remembered((link) => problemWithAnswer(link), { duration: 180_000, most: 500, now })

export const linkCheckEndpoints: Endpoint[] = [
  /** `GET /api/link-check?url=…`: whether a link answers, for whoever is writing it. */
  ...offered({
    path: linkCheckAddress,
    method: 'get',
    isAllowed: isEditor,
    async respond(req) {
      const link = req.searchParams.get('url')?.trim() ?? ''
      const problem = link.length > longestLink ? 'This link is too long.' : problemWithLink(link)
      if (problem) return refusal(400, problem)
      const asked = linkAsAsked(link)
      if (!asked || !settings.asksOtherSites) return answer({} satisfies AnswerAboutLink)
      try {
        return answer({ warning: await problemWith(asked) } satisfies AnswerAboutLink)
      } catch (error) {
        if (error instanceof NotChecked) return answer({ remark: error.message } satisfies AnswerAboutLink)
        throw error
      }
    },
  }),
  /** `GET /api/link-check/report`: how it stands with the published links, for the dashboard. */
  ...offered({
    path: `${linkCheckAddress}/report`,
    method: 'get',
    isAllowed: isEditor,
    respond: async ({ payload }) => answer(await reportOfLinks(payload, now())),
  }),
  /** `GET /api/link-check/failing`: the links that fail, for the form of a document that may have one. */
  ...offered({
    path: `${linkCheckAddress}/failing`,
    method: 'get',
    isAllowed: isEditor,
    respond: async ({ payload }) => answer({ failing: await reportedLinks(payload) }),
  }),
  /** `POST /api/link-check/now`: asks all of them, without waiting for the answers. */
  ...offered({
    path: `${linkCheckAddress}/now`,
    method: 'post',
    isAllowed: isPublisher,
    async respond({ payload }) {
      if (!settings.asksOtherSites)
        return refusal(409, 'This CMS doesn’t ask other sites: its setting OSI_LINK_CHECK is off.')
      await askAllAgain(poolOf(payload), now())
      // Whoever has the lock already comes to the links that are due now.
      const lock = await lockForLinks(poolOf(payload))
      if (lock) void lookAtLinks(payload, lock)
      return answer(await reportOfLinks(payload, now()), 202)
    },
  }),
]
