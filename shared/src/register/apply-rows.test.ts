import { expect, test } from 'vitest'
import { applyRows } from './apply-rows.ts'
import type { RegisteredSchool } from './register.ts'
import type { RegisterRow } from './rows.ts'

const schoolIn = (schoolYear: string, categories: readonly string[]): RegisteredSchool => ({
  number: '01011',
  name: 'Example North High',
  formerNames: [],
  district: '0101',
  status: 'open',
  identifications: categories.map((category) => ({ category, schoolYear, groups: [] })),
})

const rowOf = (category: string, further: Partial<RegisterRow> = {}): RegisterRow => ({
  row: 2,
  schoolYear: '2023-24',
  schoolNumber: '01011',
  category,
  groups: [],
  ...further,
})

const reasonsOf = (school: RegisteredSchool, rows: RegisterRow[]): string =>
  applyRows(school, rows, false, {
    schoolYear: '2023-24',
    yearBefore: '2022-23',
    isNewest: true,
    acronymOf: (slug) => slug.toUpperCase(),
  })
    .entries.flatMap(({ reason }) => reason ?? [])
    .join(' ')

test.each([
  ['a change of category', ['csi'], ['tsi'], 'From CSI to TSI.'],
  ['a category more', ['csi'], ['csi', 'tsi'], 'TSI beside CSI.'],
  ['one category less', ['csi', 'sar'], ['csi'], 'No longer SAR.'],
  ['two categories less and a new one', ['csi', 'sar'], ['tsi'], 'From CSI and SAR to TSI.'],
  ['one category less and a new one', ['csi', 'sar'], ['csi', 'tsi'], 'No longer SAR. TSI beside CSI.'],
])('of %s, the preview says what is gained and lost', (_what, before, after, reasons) => {
  const rows = after.map((category) => rowOf(category))
  expect(reasonsOf(schoolIn('2022-23', before), rows)).toBe(reasons)
})

test('a file that corrects a year says what the school loses by it, too', () => {
  expect(reasonsOf(schoolIn('2023-24', ['csi', 'sar']), [rowOf('csi', { reason: 'Graduation rate' })])).toBe(
    'What the register says of 2023-24 is corrected. No longer SAR.',
  )
})
