import { textIn, valuesOf, type Values } from './values/unknown-value.ts'
import type { z } from 'zod'
import type { documentSchema } from './document.ts'
import type { Attendance } from './events/attendance.ts'
import type { ChangeWords } from './events/change-words.ts'
import type { RecordingPolicy } from './events/recording-policy.ts'
import type { EventTimes } from './events/times.ts'
import type { Problem } from './problems.ts'
import { slugify } from './rules/slugify.ts'
import type { BriefOptions } from './time/format.ts'

/** Follows a relation to a public document; undefined when it is missing or not public. */
export interface Finder {
  find(type: string, id: string | undefined): unknown
}

/** A path from the site's root that ends in a slash: `/webinars/`. */
export type PagePath = '/' | `/${string}/`

/** The page that lists all documents of a type. Menus can name it, and no other page can take its address. */
export interface ListPage {
  address: PagePath
  title: string
  /** Above what is over, for a type that takes place at a time. */
  pastTitle?: string
  /** Whether the menu names it only when there is something in it. Without it, it is always there. */
  isHiddenWhenEmpty?: boolean
  /** What search engines say of it. */
  description?: string
}

/** The lists of what is over, below the list page: what can be watched, and everything. */
export type PastList = 'recordings' | 'past'

/** Where readers find the documents of a type. */
export type Location =
  /** Each on a page of its own: `under` and its slug. With a parent field, below its parent's page. */
  | { on: 'own-page'; under: PagePath; parentField?: string }
  /** All on the list page, each at an anchor made from its title. */
  | { on: 'list-page' }

/** What readers plan by, beside the days and the place of an event. A publication that changes it is news. */
export interface AnnouncedFacts {
  /** `scheduled` or `full` while it holds; another word once it is called off. */
  condition: string
  /** Its date in words, as the news names it. */
  when: string
  /** Where people register, or hand something in. */
  address?: string | undefined
}

/** What a content type says of documents that take place at a time. */
export interface EventType<Document, Times extends EventTimes = EventTimes> {
  /** The instants that its phase follows from; `eventStatusOf(times, now)` says what is true at one. */
  timesOf(document: Document, policy: RecordingPolicy): Times
  /** When it is, in words, with the zone beside every time: `Friday, October 26, 2018, 9:00 a.m. Central`. */
  whenOf(document: Document): string
  /** The same for a row of a list, as people say it: `Tue, Dec 1 · 9:30 a.m. Central`. */
  briefWhenOf(document: Document, options?: BriefOptions): string
  /** Its calendar days in its own zone, `YYYY-MM-DD`, earliest first; at least one. */
  daysOf(document: Document): string[]
  /** When it begins, for machines: an ISO instant, or `YYYY-MM-DD` where the hour is not known. */
  startOf(document: Document): string
  /** How and where people attend it; undefined for what nobody attends. */
  attendanceOf(document: Document): Attendance | undefined
  /** What readers plan by. */
  announcedFactsOf(document: Document): AnnouncedFacts
  /** How a change of it is told. */
  changeWords: ChangeWords
}

/**
 * What both sides mean by one kind of content.
 * Pure: it reads no clock and does no I/O, so that the admin UI, the release builder and the reader's browser agree.
 */
export interface ContentType<
  Name extends string,
  Schema extends typeof documentSchema,
  /** The facts that its timeline reads; `never` for a type that does not take place at a time. */
  Times extends EventTimes = never,
> {
  /** The slug of its collection, and the name of its folder in every room. */
  name: Name
  labels: { singular: string; plural: string }
  /** The public document: an allow-list of what may leave the CMS. */
  schema: Schema
  /** The field that names a document: in the admin UI's lists, on the dashboard, in its address. */
  titleField: keyof z.output<Schema> & string
  /** A document's name in full, as readers see it; the text of its title field unless the type says otherwise. */
  titleOf(document: z.output<Schema>): string
  /** The page that lists them all; missing for a type that has none. */
  list?: ListPage
  location: Location
  /** Of documents that take place at a time; everything past unless the type says otherwise. */
  pastLists: readonly PastList[]
  /**
   * Where a reader finds a document, from the site's root: a page (`/webinars/x/`) or an anchor on one (`/contacts/#x`).
   * Follows from the location.
   */
  addressOf(document: z.output<Schema>, all: Finder): string
  /** The files beside a document's own page, which have its address with another ending: `.ics`. */
  fileEndings: readonly `.${string}`[]
  /**
   * Rules that concern more than one field. Run in the admin UI, beside the fields, on whatever has been typed so far.
   * Call `problemsInDocument`, which adds the rules of every type.
   * @param draft the document's values in the shape of its schema; any of them may be missing
   */
  problemsIn(draft: unknown): Problem[]
  /**
   * What an editor should look at again, without being stopped by it. Run like `problemsIn`.
   * @param draft the document's values in the shape of its schema; any of them may be missing
   */
  warningsIn(draft: unknown, now: Date): Problem[]
  /** For documents that take place at a time. */
  event?: EventType<z.output<Schema>, Times>
  /** Documents as an editor would write them; tests, previews and documentation share them. */
  examples: readonly z.input<Schema>[]
}

const slugOf = (document: unknown): string => String(valuesOf(document).slug)

/** The slugs from the topmost document down to this one; a circle or a missing parent ends the climb. */
function slugsDownTo(document: unknown, parentOf: (document: Values) => unknown): string[] {
  const seen = new Set<unknown>()
  const slugs: string[] = []
  for (let at = document; at !== undefined && !seen.has(at); at = parentOf(valuesOf(at))) {
    seen.add(at)
    slugs.unshift(slugOf(at))
  }
  return slugs
}

/** The address of a document, as its type's location has it. */
function addressOf(
  { name, list, location, titleField }: { name: string; list?: ListPage; location: Location; titleField: string },
  document: { id: string },
  all: Finder,
): string {
  if (location.on === 'list-page') {
    const title = valuesOf(document)[titleField]
    return `${list?.address ?? '/'}#${slugify(String(title)) || document.id}`
  }
  const { under, parentField } = location
  if (!parentField) return `${under}${slugOf(document)}/`
  const slugs = slugsDownTo(document, (at) => all.find(name, textIn(at, parentField)))
  return `${under}${slugs.join('/')}/`
}

/** The same function, computed once for each document and setting: documents don't change, and wall times are slow to read. */
function memoizePerDocument<Document, Answer>(
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
function memoizeEventType<Document, Times extends EventTimes>(
  event: EventType<Document, Times>,
): EventType<Document, Times> {
  const times = memoizePerDocument((document: Document, recordingWithinWorkingDays) =>
    event.timesOf(document, { recordingWithinWorkingDays }),
  )
  const days = memoizePerDocument((document: Document) => event.daysOf(document))
  return {
    ...event,
    timesOf: (document, { recordingWithinWorkingDays }) => times(document, recordingWithinWorkingDays),
    daysOf: (document) => days(document, 0),
  }
}

/** What a content type leaves out, and gets a plain default for. */
type Optional = 'titleOf' | 'pastLists' | 'fileEndings' | 'problemsIn' | 'warningsIn'

/** Declares a content type; the parts that most types don't need have their plain defaults. */
export function defineContentType<
  const Name extends string,
  Schema extends typeof documentSchema,
  Times extends EventTimes = never,
>(
  type: Omit<ContentType<Name, Schema, Times>, Optional | 'addressOf'> &
    Partial<Pick<ContentType<Name, Schema, Times>, Optional>>,
): ContentType<Name, Schema, Times> {
  return {
    titleOf: (document) => String(document[type.titleField]),
    pastLists: type.event && type.list ? ['past'] : [],
    fileEndings: type.event ? ['.ics'] : [],
    problemsIn: () => [],
    warningsIn: () => [],
    ...type,
    addressOf: (document, all) => addressOf(type, document, all),
    event: type.event && memoizeEventType(type.event),
  }
}
