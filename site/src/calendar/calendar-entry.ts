/** When an entry begins or ends: a moment in a zone, or a whole calendar day. */
export type CalendarTime = { instant: string; zone: string } | { date: string }

/** One of the times at which an event takes place. */
export interface CalendarSlot {
  /** Tells the slots of one event apart; stays the same when its date is moved. Missing where there is only one. */
  key?: string
  /** What this part of the event is called. */
  label?: string
  start: CalendarTime
  end?: CalendarTime
  /** What a person needs to know there, as lines of plain text. */
  lines: string[]
}

/** One entry in a calendar: a webinar, or a day of a conference. */
export interface CalendarEntry {
  /** Never changes and is never used again, so that a subscriber's calendar moves the entry and doesn't add a second one. */
  uid: string
  start: CalendarTime
  /** Missing where nobody has said when it ends. The last day itself for whole days. */
  end?: CalendarTime
  title: string
  /** Lines of plain text. */
  description: string
  location?: string
  /** Of its page, whole. */
  url: string
  status: 'confirmed' | 'cancelled' | 'postponed'
  /** The latest change of anything that stands in it. */
  changedAt: string
  createdAt?: string
}
