import type { AttendanceMode } from './attendance.ts'
import type { EventChange } from './event-change.ts'

/** The words in which one kind of event tells a change of what readers plan by. */
export interface ChangeWords {
  /** What the title of a news item begins with. */
  prefixes: {
    restored: string
    restoredOnNewDate: string
    newDate: string
    newPlace: string
    newAddress: string
  }
  /** The old date and the new one, in a sentence. */
  dateInWords(from: string, to: string): string
  /** That people register, or hand in, at another address, in a sentence. */
  newAddress: string
}

/** The words for what people attend. */
export const attendedChangeWords: ChangeWords = {
  prefixes: {
    restored: 'Takes place after all: ',
    restoredOnNewDate: 'Takes place after all, on a new date: ',
    newDate: 'New date: ',
    newPlace: 'New venue: ',
    newAddress: 'New registration link: ',
  },
  dateInWords: (from, to) => `Now ${to}; it was announced for ${from}.`,
  newAddress: 'People register at another address now.',
}

/** What the title of a news item begins with when people attend otherwise than before. */
const attendancePrefixes: Record<AttendanceMode, string> = {
  both: 'Online and in person now: ',
  online: 'Online only now: ',
  'in-person': 'In person only now: ',
}

const attendanceInWords: Record<AttendanceMode, string> = {
  both: 'People can attend online or in person now.',
  online: 'People attend online now.',
  'in-person': 'People attend in person now.',
}

/** The beginning of a news item’s title. */
export function changePrefix({ isRestored, when, where, attendance }: EventChange, { prefixes }: ChangeWords): string {
  if (isRestored) return when ? prefixes.restoredOnNewDate : prefixes.restored
  if (when) return prefixes.newDate
  if (attendance) return attendancePrefixes[attendance]
  return where ? prefixes.newPlace : prefixes.newAddress
}

/** What changed, in sentences: old and new. */
export function changeInWords({ when, where, attendance, isNewRegistration }: EventChange, words: ChangeWords): string {
  return [
    when ? words.dateInWords(when.from, when.to) : '',
    where ? `Now at ${where.to}; it was ${where.from}.` : '',
    attendance ? attendanceInWords[attendance] : '',
    isNewRegistration ? words.newAddress : '',
  ]
    .filter(Boolean)
    .join(' ')
}
