import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formAddress, type ReportState } from '../../src/report-a-problem/report-state.ts'
import type { SiteContext } from '../context.ts'
import { sendNotReady, sendPage, sendText } from '../replies.ts'
import { isOwnForm } from '../report/is-own-form.ts'
import { parseReport } from '../report/report.ts'
import { judgeStamp, stampOf } from '../report/time-trap.ts'

/** Bytes that a posted form may have. */
export const maxFormBytes = 64 * 1024

const tooMany = 'You have sent many reports in a short time. Please try again in ten minutes, or call the office.'

/** What a reader is asked whose form came sooner than people send one, or is too old. */
const onceMore = {
  'too soon': 'The report came very quickly. Please send it once more: everything that you typed is still here.',
  unusable: 'The form was open for too long. Please send it once more: everything that you typed is still here.',
}

/** Takes what readers report, and answers with the form’s page. */
export async function reportForm(site: FastifyInstance, context: SiteContext): Promise<void> {
  const { served, spool, siteUrl, limits, stamps } = context
  await site.register(formbody, { bodyLimit: maxFormBytes })

  async function receive(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const release = served.live()
    if (!release) return sendNotReady(reply)
    const { values, problems, report, isTrapped, stamp } = parseReport(request.body)
    const now = stamps.clock()
    const judgement = judgeStamp(stamp, now, stamps.secret)
    // A form that comes back keeps the time at which it was first shown: nobody waits twice.
    const reportStamp = judgement === 'unusable' ? stampOf(now, stamps.secret) : stamp
    const answer = (status: number, state: Omit<ReportState, 'values'>) =>
      sendPage(reply, context, release, {
        address: formAddress,
        status,
        report: { values, ...state } satisfies ReportState,
        reportStamp,
      })
    const refuse = (status: number, message: string) =>
      answer(status, { problems: [{ path: '', message }], sent: false })
    if (!isOwnForm(request.headers, siteUrl))
      return refuse(403, 'The form did not come from this site. Please send it from here.')
    if (!report) return answer(422, { problems, sent: false })
    // Programs are told that it worked, so that they don't try another way.
    if (isTrapped) return answer(200, { problems: [], sent: true })
    // A person may be as quick as a program: nothing is thrown away, and the second time is late enough.
    if (judgement !== 'good') return refuse(422, onceMore[judgement])
    try {
      await spool.keep(report)
    } catch (error) {
      request.log.error({ requestId: request.id, err: error }, 'a report could not be kept')
      return refuse(
        503,
        'The report could not be kept just now. Please try again in a few minutes, or call the office.',
      )
    }
    return answer(200, { problems: [], sent: true })
  }

  site.post(
    formAddress,
    {
      async onRequest(request, reply) {
        const seconds = await limits.secondsToWait('report', request.ip)
        if (seconds > 0) return sendText(reply.header('retry-after', seconds), 429, tooMany)
      },
    },
    receive,
  )
}
