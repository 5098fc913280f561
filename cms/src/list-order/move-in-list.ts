import type { Target } from './position-in-list.ts'

/** Under Payload’s REST API. */
export const moveAddress = '/list-order/move'

/** The most ids of a list that are sent along: as many as Payload shows on a page, and more. */
export const maxSeen = 1000

/** Asks to move one document of a list. */
export interface Move {
  type: string
  id: string
  side: Target['side']
  /** The document before or after which it goes; missing for one step past its neighbor, wherever that is. */
  of?: string
  /** The ids of the list as the editor saw it, in that order. */
  seen: readonly string[]
}

/** Where a document stands after a move. */
export interface Moved {
  /** Counted from 1. */
  position: number
  /** How many documents the list has. */
  total: number
  /** Where it stood before; missing when it stands there still. */
  back?: Target
}
