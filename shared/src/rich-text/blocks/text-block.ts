import { isValues, textIn, type Values } from '../../values/unknown-value.ts'

/** A document that an editor picked: readers get it as it is now. */
export interface Picked {
  /** The slug of its collection: `contacts`. */
  type: string
  id: string
  /** All of it, where Payload has put it in the place of its id. */
  document?: Values
}

/** What there is to know of one kind of block, whether its editor has filled it in or not. */
export interface TextBlockKind {
  /** What editors call it: `Contact`. */
  label: string
  /** What of it its editor chose among a few, in words: `Important`. @param fields of any block, as below */
  choiceIn?(fields: Values): string | undefined
  /** Said of one that is not filled in: what is wrong and what to do about it. */
  whenEmpty: string
  /**
   * The words that its editor wrote in it, one line each.
   * @param fields of any block: half typed, or of another kind of value
   */
  wordsIn(fields: Values): string[]
  /**
   * The documents that its editor picked, in their order.
   * @param fields of any block: half typed, or of another kind of value
   */
  picksIn(fields: Values): Picked[]
  /**
   * What a text without form calls a picked document. Its details are found where it is at home.
   * @param document public, or undefined when readers don't get it
   * @returns undefined when there is no line to write
   */
  nameOf(document: unknown): string | undefined
}

/**
 * A relation of a block as it is stored.
 * @param value an id, or the document itself; anything else picks nothing
 */
export function picked(type: unknown, value: unknown): Picked[] {
  const id = typeof value === 'string' ? value : textIn(value, 'id')
  if (typeof type !== 'string' || !type || !id) return []
  return [isValues(value) ? { type, id, document: value } : { type, id }]
}
