import { phaseFacts, type EventStatus } from '@osi/shared'

/** Whether an event is cancelled or postponed. */
export const isCalledOff = ({ phase }: Pick<EventStatus, 'phase'>): boolean => phaseFacts[phase].calledOff !== undefined
