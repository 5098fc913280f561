import { centralTime, dayOf, dayStart, hourMs, weekdayOf } from '@osi/shared'
import type { Payload } from 'payload'
import { editAddressOf } from '../admin/document-words.ts'
import { owedRecordings } from '../content-types/webinars/owed-recordings.ts'
import { settings } from '../platform/settings.ts'
import { recordingsOverdue } from './mail-words.ts'
import { queueMail } from './outbox.ts'
import { publishersAddresses } from './recipients.ts'

/** By the clock of Central time: nobody is reminded at night. */
const notBeforeMs = 7 * hourMs

/**
 * Writes the reminder of a day, to everybody who publishes: one mail about all recordings that are overdue. On Saturdays and Sundays there is
 * none. Asked again on the same day, by whichever process, it writes nothing more.
 * @param at now
 * @returns whether the day is done: false before 7 a.m.
 */
export async function queueOverdueRecordings(payload: Payload, at: Date): Promise<boolean> {
  const today = dayOf(at.toISOString(), centralTime)
  if (weekdayOf(today) > 5) return true
  if (at.getTime() < Date.parse(dayStart(today, centralTime)) + notBeforeMs) return false
  const overdue = (await owedRecordings(payload, at)).filter(({ isOverdue }) => isOverdue)
  if (overdue.length === 0) return true
  const text = recordingsOverdue(
    overdue.map(({ webinar: { id, title }, day }) => ({
      title,
      day,
      address: new URL(editAddressOf({ type: 'webinars', id, title }), settings.cmsUrl).href,
    })),
  )
  const req = { payload }
  await queueMail(await publishersAddresses(req), text, req, `recordings-overdue ${today}`)
  return true
}
