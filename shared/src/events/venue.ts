import { z } from 'zod'
import type { DeepReadonly } from '../values/deep-readonly.ts'
import { text } from '../fields/text.ts'
import type { Problem } from '../problems.ts'

/** Where people come to an event in person. */
export const venue = z.object({
  name: text.optional(),
  /** In the building: `Room 201, second floor`. */
  room: text.optional(),
  address: text.optional(),
  city: text.optional(),
  state: text.optional(),
})
export type Venue = DeepReadonly<z.infer<typeof venue>>

/** A venue as an address is written, line by line; none where nothing is known of it. */
export const venueLines = ({ name, room, address, city, state }: Venue = {}): string[] =>
  [name, room, ...(address?.split('\n') ?? []), [city, state].filter(Boolean).join(', ')].filter(
    (line): line is string => Boolean(line),
  )

/** A venue on one line; undefined where nothing is known of it. */
export const venueLine = ({ name, room, address, city, state }: Venue = {}): string | undefined =>
  [name, room, address, city, state].filter((part) => part !== undefined).join(', ') || undefined

/** A venue as far as it has been typed. */
export type VenueDraft = { [Field in keyof Venue]?: string | null }

/**
 * What is wrong with a venue: nobody finds a room, or a street, without the name of the place.
 * @param needsName the fields that say nothing without a name
 */
export function problemsWithVenue(
  draft: VenueDraft | null | undefined,
  needsName: readonly (keyof Venue)[],
): Problem[] {
  const isTyped = (field: keyof Venue) => Boolean(draft?.[field]?.trim())
  const nameless = isTyped('name') ? undefined : needsName.find(isTyped)
  if (!nameless) return []
  const message =
    nameless === 'room'
      ? 'Name the place that this room is in, like Central High School. People look for the place first.'
      : 'Name the place, like Central High School; or clear the rest of it, if nobody comes in person.'
  return [{ path: 'venue.name', message }]
}
