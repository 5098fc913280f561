import { hourMs, minuteMs } from '@osi/shared'

/** Milliseconds until the next try, after as many that failed. */
const pausesMs = [minuteMs, 5 * minuteMs, 15 * minuteMs, hourMs, 4 * hourMs]

/** After three days mail servers give up too. */
const givesUpAfterMs = 72 * hourMs

/**
 * How long a process that claimed a mail has for it. A process that dies meanwhile may have handed it over or not: the mail is sent again
 * after this time, with the same `Message-ID`. Longer than all time limits of one try together.
 */
export const claimMs = 10 * minuteMs

/**
 * When to try again.
 * @param attempts how often it was tried, the last time included
 * @param writtenAt when the mail was written
 * @param now of the last try
 * @returns undefined when it is given up
 */
export function nextTry(attempts: number, writtenAt: Date, now: Date): Date | undefined {
  const pause = pausesMs[Math.min(attempts, pausesMs.length) - 1] ?? minuteMs
  const next = new Date(now.getTime() + pause)
  return next.getTime() - writtenAt.getTime() > givesUpAfterMs ? undefined : next
}
