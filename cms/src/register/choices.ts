import type { RegisterRow, RejectedRow } from '@osi/shared'

/** The number of the school that a row means, by the row, as an editor chose it from what was offered. */
export type Choices = ReadonlyMap<number, string>

/** Reads `12:01011,15:02022`: row 12 means the school 01011. What is written otherwise is left out. */
export const chosenIn = (written: string | null): Choices =>
  new Map(
    Array.from((written ?? '').matchAll(/(\d+):(\d{5})(?:,|$)/g), ([, row, number = '']) => [Number(row), number]),
  )

/** Writes what `chosenIn` reads. */
export const writeChoices = (choices: Choices): string =>
  Array.from(choices, ([row, number]) => `${row}:${number}`).join(',')

/**
 * Has rows mean the schools that were chosen for them. The name in such a row is left out: it was what made the row doubtful, and
 * choosing a school is not renaming it.
 */
export const withChoices = (
  rows: readonly (RegisterRow | RejectedRow)[],
  choices: Choices,
): (RegisterRow | RejectedRow)[] =>
  rows.map((row) => {
    const schoolNumber = choices.get(row.row)
    return schoolNumber && 'schoolYear' in row ? { ...row, schoolNumber, schoolName: undefined } : row
  })
