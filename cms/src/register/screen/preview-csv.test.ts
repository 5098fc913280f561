import { expect, test } from 'vitest'
import { previewAsCsv } from './preview-csv.ts'

test('a preview is a file in which a formula stays text and numbers keep their zeros', () => {
  expect(
    previewAsCsv([
      { row: 2, kind: 'entered', schoolYear: '2023-24', school: { number: '01011', name: '=HYPERLINK("x")' } },
      { kind: 'exited', schoolYear: '2023-24', school: { number: '01012', name: 'Example, South' }, reason: 'Gone.' },
      { row: 3, kind: 'doubtful', near: [{ number: '01011', name: 'Example North High' }] },
    ]),
  ).toBe(
    [
      '\uFEFFRow,What,School Year,School Number,School Name,Reason,May Be',
      `2,Entered,2023-24,01011,"'=HYPERLINK(""x"")",,`,
      ',Exited,2023-24,01012,"Example, South",Gone.,',
      '3,"Doubtful, not written",,,,,01011 Example North High',
      '',
    ].join('\r\n'),
  )
})
