import { problemWithLink } from '@osi/shared'
import type { Endpoint } from 'payload'
import { isEditor } from '../access/roles.ts'
import { answer, offered, refusal } from '../api/offered.ts'
import { now } from '../clock.ts'
import { linkCheckAddress, type AnswerAboutLink } from './answer-about-link.ts'
import { NotChecked, problemWithAnswer } from './problem-with-answer.ts'
import { remembered } from './remembered.ts'

/** Browsers and servers have given up long before; in characters. */
const longestLink = 2_000

/** Three minutes: someone who mends the page behind a link shall soon see it, and no site is asked at every keystroke. */
const problemWith = remembered((link) => problemWithAnswer(link), { duration: 180_000, most: 500, now })

/** `GET /api/link-check?url=…`: whether a link answers, for whoever is writing it. */
export const linkCheckEndpoints: Endpoint[] = offered({
  path: linkCheckAddress,
  method: 'get',
  isAllowed: isEditor,
  async respond(req) {
    const link = req.searchParams.get('url')?.trim() ?? ''
    const problem = link.length > longestLink ? 'This link is too long.' : problemWithLink(link)
    if (problem) return refusal(400, problem)
    if (!/^https?:/i.test(link)) return answer({} satisfies AnswerAboutLink)
    try {
      const { href } = withoutFragment(link)
      return answer({ warning: await problemWith(href) } satisfies AnswerAboutLink)
    } catch (error) {
      if (error instanceof NotChecked) return answer({ remark: error.message } satisfies AnswerAboutLink)
      throw error
    }
  },
})

/** The site never sees the fragment. */
function withoutFragment(link: string): URL {
  const url = new URL(link)
  url.hash = ''
  return url
}
