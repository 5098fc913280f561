/** Why a command can't go on: one or two sentences with the remedy, for the person who typed it. Shown without a stack trace. */
export class Refusal extends Error {
  override name = 'Refusal'
}
