import { dayMs } from '@osi/shared'
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { z } from 'zod'
import { now } from '../platform/clock.ts'
import { poolOf, rowsOf, type InTransaction } from '../platform/postgres.ts'
import { settings } from '../platform/settings.ts'
import type { MailText } from './mail-words.ts'
import { claimMs, nextTry } from './retry-policy.ts'

/** Begins what is encrypted: a text that was encrypted with another secret doesn’t come back with it. */
const mark = 'mail:'

/**
 * Writes a mail to each of some people into the outbox, in the transaction of the request: what is taken back is not told. Without a mail
 * server nothing is written.
 * @param recipients e-mail addresses
 * @param onceFor a name of what is told; to one address it is told once
 */
export async function queueMail(
  recipients: readonly string[],
  { subject, body }: MailText,
  req: InTransaction,
  onceFor?: string,
): Promise<void> {
  if (!settings.mail || recipients.length === 0) return
  const at = now().toISOString()
  const rows = [...new Set(recipients)].map(
    (recipient) =>
      sql`(${recipient}, ${subject}, ${req.payload.encrypt(mark + body)}, ${at}, ${at}, ${onceFor ? `${onceFor} ${recipient}` : null})`,
  )
  await rowsOf(
    sql`insert into outbox (recipient, subject, body, written_at, due_at, once_for) values ${sql.join(rows, sql`, `)}
      on conflict (once_for) do nothing`,
    req,
  )
}

const claimed = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  writtenAt: z.date(),
  attempts: z.number(),
})

/** A mail that this process has to send. */
export interface ClaimedMail extends z.infer<typeof claimed> {
  /** Whether its body could be read; it is empty otherwise. */
  isReadable: boolean
}

/**
 * Claims the mail that is due first: no other process takes it before the claim runs out.
 * @returns undefined when none is due
 */
export async function claimMail(payload: Payload, at: Date): Promise<ClaimedMail | undefined> {
  const { rows } = await poolOf(payload).query(
    `update outbox set attempts = attempts + 1, due_at = $2 where id = (
       select id from outbox where sent_at is null and given_up_at is null and due_at <= $1
       order by due_at, id limit 1 for update skip locked)
     returning id, recipient, subject, body, written_at as "writtenAt", attempts`,
    [at, new Date(at.getTime() + claimMs)],
  )
  const mail = z.array(claimed).parse(rows)[0]
  if (!mail) return undefined
  const body = payload.decrypt(mail.body)
  const isReadable = body.startsWith(mark)
  return { ...mail, body: isReadable ? body.slice(mark.length) : '', isReadable }
}

/** Notes that the mail server took a mail. Its text is forgotten. */
export async function noteSent({ id }: ClaimedMail, at: Date, payload: Payload): Promise<void> {
  await rowsOf(sql`update outbox set sent_at = ${at.toISOString()}, body = null, failure = null where id = ${id}`, {
    payload,
  })
}

/**
 * Notes that a mail was not taken.
 * @param isFinal the mail server will never take it
 * @returns when it is tried again; undefined when it is given up
 */
export async function noteNotSent(
  { id, attempts, writtenAt }: ClaimedMail,
  { failure, isFinal }: { failure: string; isFinal: boolean },
  at: Date,
  payload: Payload,
): Promise<Date | undefined> {
  const next = isFinal ? undefined : nextTry(attempts, writtenAt, at)
  await rowsOf(
    next
      ? sql`update outbox set failure = ${failure}, due_at = ${next.toISOString()} where id = ${id}`
      : sql`update outbox set failure = ${failure}, given_up_at = ${at.toISOString()}, body = null where id = ${id}`,
    { payload },
  )
  return next
}

/** How it stands with the outbox. */
export interface OutboxState {
  /** How many wait to be sent. */
  waiting: number
  /** When the oldest of them was written. */
  oldest: Date | undefined
  /** Why the last try of one that waits failed. */
  failure: string | undefined
  /** How many were given up within a week, and to whom the last of them was. */
  givenUp: number
  lastGivenUp: { recipient: string; failure: string } | undefined
}

const weekMs = 7 * dayMs

const stateSchema = z.object({
  waiting: z.number(),
  oldest: z.date().nullable(),
  failure: z.string().nullable(),
  givenUp: z.number(),
  recipient: z.string().nullable(),
  reason: z.string().nullable(),
})

/** @param at now */
export async function readOutbox(payload: Payload, at: Date): Promise<OutboxState> {
  const { rows } = await poolOf(payload).query(
    `select w.*, g.*, l.* from
       (select count(*)::int as waiting, min(written_at) as oldest, max(failure) as failure
          from outbox where sent_at is null and given_up_at is null) w,
       (select count(*)::int as "givenUp" from outbox where given_up_at > $1) g
       left join lateral (select recipient, failure as reason from outbox where given_up_at > $1
          order by given_up_at desc, id limit 1) l on true`,
    [new Date(at.getTime() - weekMs)],
  )
  const { waiting, oldest, failure, givenUp, recipient, reason } = stateSchema.parse(rows[0])
  return {
    waiting,
    oldest: oldest ?? undefined,
    failure: failure ?? undefined,
    givenUp,
    lastGivenUp: recipient === null ? undefined : { recipient, failure: reason ?? '' },
  }
}

const keptMs = 90 * dayMs

/** Deletes what was sent or given up long ago. */
export async function forgetOldMail(payload: Payload, at: Date): Promise<void> {
  const before = new Date(at.getTime() - keptMs).toISOString()
  await rowsOf(sql`delete from outbox where coalesce(sent_at, given_up_at) < ${before}`, { payload })
}
