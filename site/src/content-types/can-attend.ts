import { isOneOf, type EventPhase, type EventStatus } from '@osi/shared'

/** The phases in which people can still attend what they attend. */
export const attendablePhases = [
  'announced',
  'registration-open',
  'full',
  'starting-soon',
  'under-way',
] as const satisfies EventPhase[]

/** Whether people can still attend an event: it is neither over nor called off. */
export const canAttend = ({ phase }: Pick<EventStatus, 'phase'>): boolean => isOneOf(attendablePhases, phase)
