import { expect, test } from 'vitest'
import {
  acceptedFiles,
  endingOf,
  fileKindNames,
  fileKinds,
  fileKindsInWords,
  headersOfFile,
  kindOfName,
} from './file-kinds.ts'
import { cleanFileName } from './judge-file.ts'

test.each([
  ['plan.pdf', 'pdf'],
  ['Plan.PDF', 'pdf'],
  ['archive.tar.gz', 'gz'],
  ['README', ''],
  ['.htaccess', ''],
  ['a.', ''],
])('the ending of %s is %j', (name, ending) => {
  expect(endingOf(name)).toBe(ending)
})

test('no ending and no media type belongs to two kinds', () => {
  const endings = fileKindNames.flatMap((name) => fileKinds[name].endings)
  expect(new Set(endings).size).toBe(endings.length)
  expect(new Set(fileKindNames.map((name) => fileKinds[name].mediaType)).size).toBe(fileKindNames.length)
  expect(acceptedFiles).toContain('.vtt')
  expect(fileKindsInWords).toMatch(/^JPEG, .* CSV or text \(\.txt\)$/)
  expect(kindOfName('a.html')).toBeUndefined()
})

test.each([
  ['image/jpeg', 'image/jpeg', false],
  ['application/pdf', 'application/pdf', false],
  ['text/vtt', 'text/vtt; charset=utf-8', false],
  ['text/csv', 'text/csv; charset=utf-8', true],
  ['text/plain', 'text/plain; charset=utf-8', true],
  [fileKinds.docx.mediaType, fileKinds.docx.mediaType, true],
  ['text/html', 'application/octet-stream', true],
  ['image/svg+xml', 'application/octet-stream', true],
  ['application/javascript', 'application/octet-stream', true],
  ['', 'application/octet-stream', true],
])('what the CMS calls %j is served as %s; downloaded: %s', (found, served, isDownloaded) => {
  const headers = headersOfFile(found)
  expect(headers['content-type']).toBe(served)
  expect(headers['content-disposition']).toBe(isDownloaded ? 'attachment' : undefined)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
})

test.each([
  ['Plan 2027.pdf', 'Plan 2027.pdf'],
  ['C:\\fakepath\\Plan.pdf', 'Plan.pdf'],
  ['../../etc/plan.pdf', 'plan.pdf'],
  ['Who? What: "why".pdf', 'Who- What- -why-.pdf'],
  ['50% more #1.pdf', '50- more -1.pdf'],
  ['plan \u202efdp.pdf', 'plan fdp.pdf'],
  ['Jose\u0301.pdf', 'José.pdf'],
  ['.pdf', 'file.pdf'],
  ['README', 'README'],
  ['???.pdf', 'file.pdf'],
  ['план.pdf', 'план.pdf'],
  ['  plan  .pdf ', 'plan.pdf'],
])('the name %j is kept as %j', (name, kept) => {
  expect(cleanFileName(name)).toBe(kept)
})
