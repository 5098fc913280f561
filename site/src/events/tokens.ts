import type { AnyTimes, EventPhase, EventStatus } from '@osi/shared'

/**
 * What can be true of an event and shows or hides a part of its page (`data-shown-when`). The server writes the parts that hold
 * now or will hold later; a browser that has an older page shows the right ones with the same function.
 */
export type Token =
  EventPhase | 'can-register' | 'not-yet' | 'closed' | 'recording-due' | 'recording-overdue' | 'ahead' | 'behind'

/** Everything that is true at once. */
export function tokensOf({ phase, place, canRegister, recordingOverdue }: EventStatus): Token[] {
  const isOpenByDate = phase === 'announced' || phase === 'starting-soon'
  return [
    phase,
    place,
    canRegister ? 'can-register' : isOpenByDate ? 'not-yet' : 'closed',
    ...(phase === 'recording-awaited' ? ([recordingOverdue ? 'recording-overdue' : 'recording-due'] as const) : []),
  ]
}

/** How a label looks: colour only helps, the words say it. */
export const tones: Record<EventPhase, 'good' | 'attention' | 'off' | 'over'> = {
  announced: 'good',
  'registration-open': 'good',
  full: 'attention',
  'starting-soon': 'attention',
  'under-way': 'attention',
  'recording-awaited': 'over',
  recorded: 'good',
  past: 'over',
  postponed: 'off',
  cancelled: 'off',
}

/** Phases that are what everyone expects of an event in a list: nothing is said of them there. */
const usualPhases: readonly EventPhase[] = ['announced', 'registration-open', 'recorded', 'past']

/** Whether a list has to say what is true of an event. */
export const isUnusual = (phase: EventPhase): boolean => !usualPhases.includes(phase)

/** An event's facts as the attribute `data-event`. */
export const timesAsAttribute = (times: AnyTimes): string => JSON.stringify(times)
