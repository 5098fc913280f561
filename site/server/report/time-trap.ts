import { createHmac, timingSafeEqual } from 'node:crypto'

/** The least that a person takes from seeing the form to sending it. */
export const minOpenMs = 3_000
/** How long a form that is open can be sent. */
const maxOpenMs = 24 * 60 * 60 * 1000

/** Where the time that a form is stamped with comes from. */
export interface FormStamps {
  /** The machine's clock, also where the site stands still at another day: people take their time all the same. */
  clock: () => Date
  /** Signs the stamps; without one they say the time alone. All processes of a server have the same. */
  secret?: string
}

const signature = (shownAt: string, secret: string | undefined): string =>
  secret ? createHmac('sha256', `report form ${secret}`).update(shownAt).digest('hex') : ''

/**
 * What a form carries to say when it was shown.
 * @param now when it is shown
 * @returns milliseconds since 1970 and their signature: nothing of the reader
 */
export function stampOf(now: Date, secret?: string): string {
  const shownAt = String(now.getTime())
  return `${shownAt}.${signature(shownAt, secret)}`
}

/**
 * Judges when a form was shown by the stamp that came back with it.
 * @param stamp as it was posted; anything at all may be in it
 * @param now when it was posted
 * @returns `too soon` for fewer than three seconds; `unusable` when it is older than a day, of the future, forged or missing
 */
export function judgeStamp(stamp: string, now: Date, secret?: string): 'good' | 'too soon' | 'unusable' {
  const [, shownAt, signed] = /^(\d{1,15})\.([0-9a-f]{64}|)$/.exec(stamp) ?? []
  if (shownAt === undefined || signed === undefined) return 'unusable'
  const [given, right] = [Buffer.from(signed), Buffer.from(signature(shownAt, secret))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 'unusable'
  const age = now.getTime() - Number(shownAt)
  if (age < 0 || age > maxOpenMs) return 'unusable'
  return age < minOpenMs ? 'too soon' : 'good'
}
