import type { Atom } from './atoms.ts'

/** A telephone number in a text, by the place of the atoms that make it up. */
export interface PhoneNumber {
  from: number
  to: number
  /** Its ten digits, and the seven without the area code; just those where none is given. */
  terms: string[]
}

const shapes = [[3, 3, 4], [3, 4], [10], [7]]

/** The telephone numbers in a text: “601.359.1003”, “(601) 359-1003”, “1 601 359 1003”, “359-1003”, “6013591003”. */
export function phoneNumbersIn(text: string, atoms: readonly Atom[]): PhoneNumber[] {
  const isNumber = (atom: Atom | undefined, digits: number) => atom?.word.length === digits && /^\d+$/.test(atom.word)
  const areNear = (index: number) => /^[\s().\-–/]{1,3}$/.test(text.slice(atoms[index]?.end, atoms[index + 1]?.start))
  const found: PhoneNumber[] = []
  for (let from = 0; from < atoms.length; from += 1) {
    const shape = shapes.find((lengths) =>
      lengths.every(
        (digits, index) => isNumber(atoms[from + index], digits) && (index === 0 || areNear(from + index - 1)),
      ),
    )
    if (!shape) continue
    const to = from + shape.length
    const digits = atoms
      .slice(from, to)
      .map(({ word }) => word)
      .join('')
    found.push({ from, to, terms: digits.length === 10 ? [digits, digits.slice(3)] : [digits] })
    from = to - 1
  }
  return found
}
