import { isRecord, messageOf } from '@osi/shared'
import type { Payload } from 'payload'
import { claimMail, noteNotSent, noteSent, type ClaimedMail } from './outbox.ts'

/** Hands one mail over to the mail server. @throws when it doesn’t take it */
export type SendMail = (mail: ClaimedMail) => Promise<unknown>

interface Sending {
  payload: Payload
  send: SendMail
  now: () => Date
}

class UnreadableMail extends Error {
  override message = 'PAYLOAD_SECRET was changed after the mail was written, so that it can’t be read any more.'
}

/** A refusal for good (RFC 5321, 4.2.1: replies that begin with 5), of the mail or of its only reader; not one of the whole connection. */
const isFinal = (error: unknown): boolean =>
  error instanceof UnreadableMail ||
  (isRecord(error) &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 500 &&
    (error.code === 'EENVELOPE' || error.code === 'EMESSAGE'))

/**
 * Sends what is due, one mail after the other, until nothing is. After the first one that the server doesn’t take for now, the others wait
 * for their turn: the server is asked again at the next look.
 * @returns how many were sent
 */
export async function sendDueMail({ payload, send, now }: Sending): Promise<number> {
  let sent = 0
  for (;;) {
    const mail = await claimMail(payload, now())
    if (!mail) return sent
    const { id, attempts } = mail
    try {
      if (!mail.isReadable) throw new UnreadableMail()
      await send(mail)
    } catch (error) {
      const failure = messageOf(error)
      const outcome = { failure, isFinal: isFinal(error) }
      const next = await noteNotSent(mail, outcome, now(), payload)
      const about = { mail: id, attempts, reason: failure }
      if (next) payload.logger.warn({ ...about, next }, 'A mail was not sent. It is tried again.')
      else payload.logger.error(about, 'A mail was not sent, and is given up.')
      if (outcome.isFinal) continue
      return sent
    }
    await noteSent(mail, now(), payload)
    sent++
    payload.logger.info({ mail: id, attempts }, 'A mail was sent.')
  }
}
