import {
  boundariesIn,
  contentTypeOf,
  phaseFacts,
  eventStatusOf,
  defaultRecordingPolicy,
  type ContentTypeName,
  type DocumentOf,
  type EventPhase,
  type PhaseFacts,
  type Publication,
} from '@osi/shared'
import type { EventTime } from '../search/records/record.ts'

/** Before every boundary. */
const always = new Date(0)

/** The label of a phase, where it is not what everyone expects. What is over says so here: no heading above a result does, as in lists. */
function labelAmongResults(phase: EventPhase): string {
  const { label, isUsual, isPast }: PhaseFacts = phaseFacts[phase]
  return isUsual && !isPast ? '' : label
}

/**
 * When an event is, for a search result: its words, its days, and its label from each instant on, so that a result that is older
 * than a boundary still says what is true.
 * @returns undefined for a content type that doesn't take place at a time
 */
export function eventTimeOf<Name extends ContentTypeName>(
  type: Name,
  document: DocumentOf<Name>,
  publication: Publication,
): EventTime | undefined {
  const { event } = contentTypeOf(type)
  if (!event) return undefined
  const times = event.timesOf(document, publication.globals['site-settings'] ?? defaultRecordingPolicy)
  const labels = [always, ...boundariesIn(times).map((at) => new Date(at))].map((at) => ({
    from: at.toISOString(),
    label: labelAmongResults(eventStatusOf(times, at).phase),
  }))
  return {
    text: event.whenOf(document),
    days: event.daysOf(document),
    phases: labels.filter(({ label }, index) => label !== labels[index - 1]?.label),
  }
}
