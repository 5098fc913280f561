import { z } from 'zod'
import type { DeepReadonly } from '../values/deep-readonly.ts'
import { instant } from '../fields/instant.ts'
import { link } from '../fields/link.ts'
import { text } from '../fields/text.ts'
import { spanishVersion } from '../spanish/spanish-version.ts'

export const noticeLevels = [
  { value: 'information', label: 'Information' },
  { value: 'warning', label: 'Warning' },
  { value: 'emergency', label: 'Emergency' },
] as const

/** A message above every page, from one instant until another; both may be open. No message, no notice. */
export const noticeSchema = z.object({
  level: z.enum(noticeLevels.map(({ value }) => value)).default('information'),
  message: text.optional(),
  link: z.object({ label: text.optional(), url: link.optional() }).optional(),
  /** What pages in Spanish say instead. */
  spanish: spanishVersion({ message: text.optional() }).optional(),
  from: instant.optional(),
  until: instant.optional(),
})
export type Notice = DeepReadonly<z.infer<typeof noticeSchema>>

/** The instants at which the notice appears or goes. */
export const noticeBoundaries = ({ from, until }: Notice): string[] => [from, until].filter((at) => at !== undefined)

/** Whether readers see the notice: from `from` on, until just before `until`. */
export function isNoticeShown({ message, from, until }: Notice, now: Date): boolean {
  const at = now.getTime()
  return Boolean(message) && (!from || Date.parse(from) <= at) && (!until || at < Date.parse(until))
}
