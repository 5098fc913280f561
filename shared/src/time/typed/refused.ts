import type { TypedWhen } from './typed-when.ts'

/** A text that is no date or time, or that could be two: why, what to write instead, and what it could mean. */
export interface Refused {
  refused: string
  /** The readings of an ambiguous text, for the editor to choose from. */
  choices?: TypedWhen[]
}

export const isRefused = (answer: object | undefined): answer is Refused => answer !== undefined && 'refused' in answer
