/** Something wrong with what a person typed: where it is, and a sentence that says what to do about it. */
export interface Problem {
  /** The field's path in dots, rows by their index: `days.0.endTime`. Empty when it concerns the whole document. */
  path: string
  /** One plain sentence for the editor: what is wrong and how to put it right. */
  message: string
}
