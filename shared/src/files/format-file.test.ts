import { expect, test } from 'vitest'
import { fileKinds } from './file-kinds.ts'
import { formatFile, formatFileSize, formatFileType } from './format-file.ts'

test('a file is called by what the CMS found it to be, whatever its name is', () => {
  expect(formatFileType({ mimeType: 'application/pdf' })).toBe('PDF')
  expect(formatFileType({ mimeType: fileKinds.docx.mediaType })).toBe('Word document')
  expect(formatFileType({ mimeType: 'text/html' })).toBe('file')
})

test('readers are told what they load, how large it is, and how long', () => {
  const pdf = { pages: 4, tagged: true, hasText: true }
  expect(formatFile({ mimeType: 'application/pdf', filesize: 18_000, pdf })).toBe('PDF, 18 KB, 4 pages')
  expect(formatFile({ mimeType: 'application/pdf', filesize: 18_000, pdf: { ...pdf, pages: 1 } })).toBe(
    'PDF, 18 KB, 1 page',
  )
  expect(formatFile({ mimeType: 'text/vtt', filesize: 900 })).toBe('captions, 900 bytes')
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
