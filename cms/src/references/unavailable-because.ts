import type { Referred } from './reader-state.ts'

/** Why readers don’t get something that is referred to, behind its title; undefined for what they get. */
export const unavailableBecause: Record<Referred['state'], string | undefined> = {
  live: undefined,
  draft: 'is a draft. Readers get nothing of it until it is published.',
  later: 'goes live later. Readers get nothing of it until then.',
  withdrawn: 'is withdrawn. Readers get nothing of it.',
  'in the trash':
    'is in the trash. Readers get nothing of it. Open it to take it out of the trash, or choose another here.',
  gone: 'is not here any more. Choose another, or clear this.',
}
