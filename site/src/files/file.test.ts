import { expect, test } from 'vitest'
import { fileAddress } from './file-address.ts'
import { formatFileType, formatFileSize } from './format-file.ts'

test('a file’s address names the upload and the file, spaces and slashes escaped', () => {
  expect(fileAddress({ id: 'a1' }, { filename: 'team at work.jpg' })).toBe('/files/a1/team%20at%20work.jpg')
  expect(fileAddress({ id: 'a1' }, { filename: '../x?y#z' })).toBe('/files/a1/..%2Fx%3Fy%23z')
})

test.each([
  ['plan.pdf', 'PDF'],
  ['Plan.DOCX', 'Word document'],
  ['talk.pptx', 'PowerPoint slides'],
  ['README', 'file'],
])('%s is a %s', (filename, type) => {
  expect(formatFileType({ filename })).toBe(type)
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [240_400, '240 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [14_000_000, '14.0 MB'],
])('%i bytes are %s', (bytes, written) => {
  expect(formatFileSize(bytes)).toBe(written)
})
