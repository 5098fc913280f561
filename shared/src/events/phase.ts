/**
 * Everything that an event can be at an instant, with the word that readers see for it.
 * Which of them holds is decided by the table of its content type.
 */
export const phaseLabels = {
  announced: 'Announced',
  'registration-open': 'Registration open',
  full: 'Full',
  'starting-soon': 'Starts within the hour',
  'under-way': 'Under way now',
  'recording-awaited': 'Recording to come',
  recorded: 'Recording available',
  past: 'Past',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
} as const
export type EventPhase = keyof typeof phaseLabels

/** What one day of an event of several days can be at an instant. */
export const dayPhaseLabels = { off: '', ahead: '', today: 'Today', on: 'On now', over: 'Over' } as const
export type DayPhase = keyof typeof dayPhaseLabels

/**
 * A table of phases: the first row whose condition holds gives the phase, so the last row must always hold.
 * The conditions compare instants and read nothing else.
 * @typeParam Facts the event's condition and its precomputed instants
 */
export type PhaseTable<Phase, Facts> = readonly (readonly [Phase, (facts: Facts, now: number) => boolean])[]

/** The phase that a table gives at an instant. */
export function firstThatHolds<Phase, Facts>(table: PhaseTable<Phase, Facts>, facts: Facts, now: Date): Phase {
  const row = table.find(([, holds]) => holds(facts, now.getTime()))
  if (!row) throw new Error('The last row of a phase table must always hold.')
  return row[0]
}

/** Whether an ISO instant has come at an epoch time in milliseconds. */
export const isReached = (instant: string, now: number): boolean => Date.parse(instant) <= now
