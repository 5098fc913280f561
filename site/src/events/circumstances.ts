import type { EventOption, EventPhase, EventStatus } from '@osi/shared'

/**
 * What can be true of an event and shows or hides a part of its page (`data-shown-when`). The server writes the parts that hold
 * now or will hold later; a browser that has an older page shows the right ones with the same function.
 */
export type Circumstance = EventPhase | EventOption | 'details-only'

/** Everything that is true at once. */
export function circumstancesOf({ phase, options, canRegister }: EventStatus): Circumstance[] {
  const hasAction = canRegister || phase === 'recorded'
  return [phase, ...options, ...(hasAction ? [] : (['details-only'] as const))]
}
