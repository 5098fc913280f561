import type { HeadingLevel } from '../heading-level.ts'

/** Where a block stands. */
export interface BlockContext {
  /** The level that a heading in it has. */
  level: HeadingLevel
  /** Put before its ids: no other block on the page has it. */
  prefix: string
  /** Whether it stands in the answer of a question. */
  isInAnswer: boolean
}
