import type { z } from 'zod'
import { boundariesIn, type AnyTimes } from './content-types/events/event-status.ts'
import type { RecordingPolicy } from './content-types/webinars/times.ts'
import type { documentSchema } from './document.ts'
import type { Problem } from './problems.ts'
import type { BriefOptions } from './time/format.ts'

/** Follows a relation to a public document; undefined when it is missing or not public. */
export interface Finder {
  find(type: string, id: string | undefined): unknown
}

/** What a content type says of documents that take place at a time. */
export interface EventType<Document> {
  /** Its name in full. */
  titleOf(document: Document): string
  /** The instants that its phase follows from; `eventStatusOf(times, now)` says what is true at one. */
  timesOf(document: Document, promise: RecordingPolicy): AnyTimes
  /** When it is, in words, with the zone beside every time: `Friday, October 26, 2018, 9:00 a.m. Central`. */
  whenOf(document: Document): string
  /** The same for a row of a list, as people say it: `Tue, Dec 1 · 9:30 a.m. Central`. */
  briefWhenOf(document: Document, options?: BriefOptions): string
  /** Its calendar days in its own zone, `YYYY-MM-DD`, earliest first; at least one. */
  daysOf(document: Document): string[]
  /** Where it is held, on one line; undefined when nobody has said. */
  whereOf(document: Document): string | undefined
}

/** What the office promises unless its settings say otherwise. */
export const defaultRecordingPolicy: RecordingPolicy = { recordingWithinWorkingDays: 5 }

/**
 * What both sides mean by one kind of content.
 * Pure: it reads no clock and does no I/O, so that the admin UI, the release builder and the reader's browser agree.
 */
export interface ContentType<Name extends string, Schema extends typeof documentSchema> {
  /** The slug of its collection, and the name of its folder in every room. */
  name: Name
  labels: { singular: string; plural: string }
  /** The public document: an allow-list of what may leave the CMS. */
  schema: Schema
  /** Where a reader finds it, from the site's root: a page (`/webinars/x/`) or a place on one (`/contacts/#x`). */
  addressOf(document: z.output<Schema>, all: Finder): string
  /**
   * Rules that concern more than one field. Run in the admin UI, beside the fields, on whatever has been typed so far.
   * @param draft the document's values in the shape of its schema; any of them may be missing
   */
  problemsIn(draft: unknown): Problem[]
  /**
   * What an editor should look at again, without being stopped by it. Run like `problemsIn`.
   * @param draft the document's values in the shape of its schema; any of them may be missing
   */
  warningsIn(draft: unknown, now: Date): Problem[]
  /** For documents that take place at a time. */
  event?: EventType<z.output<Schema>>
  /** The instants (ISO) at which what the site says of the document changes by itself. */
  boundariesOf(document: z.output<Schema>, promise?: RecordingPolicy): string[]
  /** Documents as an editor would write them; tests, previews and documentation share them. */
  examples: readonly z.input<Schema>[]
}

/**
 * The same function, asked once for each document: parsed documents don't change, and reading wall times in their zones is slow.
 * @param compute its answer may depend on the document and on one more number
 */
function oncePerDocument<Document, Answer>(
  compute: (document: Document, setting: number) => Answer,
): (document: Document, setting: number) => Answer {
  const known = new WeakMap<object, { setting: number; answer: Answer }>()
  return (document, setting) => {
    const before = known.get(document as object)
    if (before?.setting === setting) return before.answer
    const answer = compute(document, setting)
    known.set(document as object, { setting, answer })
    return answer
  }
}

/** The same event type; what takes long is computed once for each document. */
function remembering<Document>(event: EventType<Document>): EventType<Document> {
  const times = oncePerDocument((document: Document, recordingWithinWorkingDays) =>
    event.timesOf(document, { recordingWithinWorkingDays }),
  )
  const days = oncePerDocument((document: Document) => event.daysOf(document))
  return {
    ...event,
    timesOf: (document, { recordingWithinWorkingDays }) => times(document, recordingWithinWorkingDays),
    daysOf: (document) => days(document, 0),
  }
}

/** Declares a content type; the parts that most types don't need have their plain defaults. */
export function defineContentType<const Name extends string, Schema extends typeof documentSchema>(
  type: Omit<ContentType<Name, Schema>, 'problemsIn' | 'warningsIn' | 'boundariesOf'> &
    Partial<Pick<ContentType<Name, Schema>, 'problemsIn' | 'warningsIn'>>,
): ContentType<Name, Schema> {
  const event = type.event && remembering(type.event)
  return {
    problemsIn: () => [],
    warningsIn: () => [],
    boundariesOf: (document, promise = defaultRecordingPolicy) =>
      event ? boundariesIn(event.timesOf(document, promise)) : [],
    ...type,
    event,
  }
}
