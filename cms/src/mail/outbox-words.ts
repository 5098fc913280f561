import { centralTime, formatCount, formatSince, minuteMs } from '@osi/shared'
import type { OutboxState } from './outbox.ts'

/** A mail server that is well takes a mail long before that. */
const lateAfterMs = 15 * minuteMs

/** What administrators read about the outbox. */
export interface OutboxSummary {
  sentence: string
  /** What somebody has to see to. */
  warning?: string
}

/** @param now decides what is late, and how times are written */
export function summaryOfOutbox(
  { waiting, oldest, failure, givenUp, lastGivenUp }: OutboxState,
  now: Date,
): OutboxSummary {
  const sentence = oldest
    ? `${formatCount(waiting, 'mail')} wait${waiting === 1 ? 's' : ''} to be sent, the oldest since ${formatSince(oldest.toISOString(), centralTime, now)}.`
    : 'All mails are sent.'
  const isLate = oldest !== undefined && now.getTime() - oldest.getTime() > lateAfterMs
  const late = isLate
    ? `The mail server does not take our mails${failure ? `: ${failure}` : ''}. They are tried again by themselves. Check SMTP_URL and the mail server.`
    : ''
  const lost = lastGivenUp
    ? `${formatCount(givenUp, 'mail')} could not be sent within a week. The last was to ${lastGivenUp.recipient}: ${lastGivenUp.failure}`
    : ''
  const warning = [late, lost].filter(Boolean).join(' ')
  return { sentence, ...(warning ? { warning } : {}) }
}
