import { centralTime, dayOf } from '@osi/shared'
import type { Payload } from 'payload'
import { now } from '../platform/clock.ts'
import { settings } from '../platform/settings.ts'
import { forgetOldMail } from './outbox.ts'
import { queueOverdueRecordings } from './overdue-recordings.ts'
import { sendDueMail } from './send-due-mail.ts'
import { smtpSender } from './smtp.ts'

/** Milliseconds between two looks into the outbox. */
const paceMs = 3_000

/**
 * Sends the mails of the outbox for as long as the process lives; once a day it asks which recordings are overdue. Several processes may do
 * so: a mail is claimed by one, and a day’s reminder is written once. Without a mail server nothing happens.
 * @param payloadOf gives the CMS
 */
export function beginMailing(payloadOf: () => Promise<Payload>): void {
  if (!settings.mail) return
  const send = smtpSender({ ...settings.mail, host: new URL(settings.cmsUrl).hostname })
  let daySeen = ''
  const look = async (): Promise<void> => {
    const payload = await payloadOf()
    const today = dayOf(now().toISOString(), centralTime)
    if (today !== daySeen && (await queueOverdueRecordings(payload, now()))) {
      await forgetOldMail(payload, now())
      daySeen = today
    }
    await sendDueMail({ payload, send, now })
  }
  const lookIn = (milliseconds: number): void =>
    void setTimeout(() => {
      void look()
        .catch((error: unknown) => console.warn('The outbox could not be looked at; it is tried again.', error))
        .finally(() => lookIn(paceMs))
    }, milliseconds).unref()
  lookIn(paceMs)
}
