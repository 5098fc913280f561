import { expect, test } from 'vitest'
import { cellAsMeant, harmlessCell, writeCsv } from './csv.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ["'=1", "''=1"],
  ['01014', '01014'],
  ["O'Neal = O'Neal", "O'Neal = O'Neal"],
  ["'s", "'s"],
  ['', ''],
])('the cell %j is written as %j, and read as it was', (text, written) => {
  expect(harmlessCell(text)).toBe(written)
  expect(cellAsMeant(written)).toBe(text)
})

test('cells with commas, quotation marks and line breaks are quoted', () => {
  expect(
    writeCsv([
      ['a', 'b,c'],
      ['say "d"', 'e\nf'],
    ]),
  ).toBe('a,"b,c"\r\n"say ""d""","e\nf"\r\n')
})
