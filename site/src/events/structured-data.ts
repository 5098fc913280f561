import { contentTypeOf, phaseFacts, type EventPhase, type Publication } from '@osi/shared'
import { siteContentTypeOf } from '../content-types/registry.ts'
import { officeOf } from '../layout/office.ts'
import type { DatedEvent } from './dated-event.ts'
import { schemaAttendance, schemaLocationOf } from './schema-location.ts'

const schemaStatuses = {
  scheduled: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
} as const

const statusOf = (phase: EventPhase): string =>
  `https://schema.org/${schemaStatuses[phaseFacts[phase].calledOff ?? 'scheduled']}`

/**
 * An event as schema.org's EducationEvent, for search engines.
 * @returns plain JSON; what is not known is left out. Undefined where search engines would call it invalid: nobody knows where it is
 */
export function structuredDataOf(
  { type, id, title, summary, address, status }: DatedEvent,
  { publication, siteUrl }: { publication: Publication; siteUrl: string },
): object | undefined {
  const document = publication.find(type, id)
  const facts = document && siteContentTypeOf(type).eventFactsOf?.(document)
  const attendance = document && contentTypeOf(type).event?.attendanceOf(document)
  if (!facts || !attendance) return undefined
  const location = schemaLocationOf(attendance, facts.registrationUrl ?? `${siteUrl}${address}`)
  if (!location) return undefined
  const { name } = officeOf(publication)
  return {
    '@context': 'https://schema.org',
    '@type': 'EducationEvent',
    name: title,
    ...(summary ? { description: summary } : {}),
    url: `${siteUrl}${address}`,
    startDate: facts.startDate,
    endDate: facts.endDate,
    eventStatus: statusOf(status.phase),
    eventAttendanceMode: `https://schema.org/${schemaAttendance[attendance.mode]}`,
    location,
    organizer: { '@type': 'GovernmentOrganization', name, url: `${siteUrl}/` },
    ...(status.phase === 'full' || status.canRegister
      ? {
          offers: {
            '@type': 'Offer',
            url: facts.registrationUrl ?? `${siteUrl}${address}`,
            availability: `https://schema.org/${status.canRegister ? 'InStock' : 'SoldOut'}`,
          },
        }
      : {}),
  }
}
