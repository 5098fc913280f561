/** What everybody needs to know of a phase, whichever content type has it. */
export interface PhaseFacts {
  /** The word that readers see. */
  label: string
  /** How the label looks: color only helps, the words say it. */
  tone: 'good' | 'attention' | 'off' | 'over'
  /** Whether it is what everyone expects, so that a list says nothing of it. */
  isUsual?: boolean
  /** Whether an event in it is listed with the past ones. */
  isPast?: boolean
  /** Whether it does not take place as announced. It is listed as upcoming for a while, or people would come. */
  calledOff?: 'cancelled' | 'postponed'
  /** Set when the beginning of the phase is news. */
  news?: {
    /** What the title of the news item begins with. */
    prefix: string
    /** The milestone at which it began: what the office says of the event, or its recording. */
    since: 'condition' | 'recording'
  }
}

/** What one day of an event of several days can be at an instant. */
export const dayPhaseLabels = { off: '', upcoming: '', today: 'Today', on: 'On now', over: 'Over' } as const
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
