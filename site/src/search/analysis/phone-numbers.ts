import type { Token } from './tokens.ts'

/** A telephone number in a text, by the positions of the tokens that make it up. */
export interface PhoneNumber {
  from: number
  to: number
  /** Its ten digits, and the seven without the area code; just those where none is given. */
  terms: string[]
}

const shapes = [[3, 3, 4], [3, 4], [10], [7]]

/** The telephone numbers in a text: “601.359.1003”, “(601) 359-1003”, “1 601 359 1003”, “359-1003”, “6013591003”. */
export function phoneNumbersIn(text: string, tokens: readonly Token[]): PhoneNumber[] {
  const isNumber = (token: Token | undefined, digits: number) =>
    token?.word.length === digits && /^\d+$/.test(token.word)
  const areNear = (index: number) => /^[\s().\-–/]{1,3}$/.test(text.slice(tokens[index]?.end, tokens[index + 1]?.start))
  const found: PhoneNumber[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    const shape = shapes.find((lengths) =>
      lengths.every(
        (digits, index) => isNumber(tokens[from + index], digits) && (index === 0 || areNear(from + index - 1)),
      ),
    )
    if (!shape) continue
    const to = from + shape.length
    const digits = tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join('')
    found.push({ from, to, terms: digits.length === 10 ? [digits, digits.slice(3)] : [digits] })
    from = to - 1
  }
  return found
}
