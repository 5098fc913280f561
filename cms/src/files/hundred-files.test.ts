import { fileKinds } from '@osi/shared'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { admitFile, type AdmittedFile } from './admit-file.ts'
import * as made from './testing/made-files.ts'

const office = fileKinds.docx.mediaType
const html = '<!doctype html><script>alert(1)</script>'
const captions = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nWelcome.\n'
const before = (start: string | Buffer, rest: Buffer): Buffer => Buffer.concat([Buffer.from(start), rest])
const cut = async (bytes: Promise<Buffer>, share = 0.6): Promise<Buffer> => {
  const whole = await bytes
  return whole.subarray(0, Math.floor(whole.length * share))
}

type Content = string | Buffer | Promise<Buffer>

/** Name, type as it is sent, content; then what it is kept as, or a piece of the sentence that refuses it. */
const files: readonly (readonly [string, string, () => Content, string])[] = [
  // Pictures as they should be, and as phones, scanners and printers make them.
  ['photo.jpg', 'image/jpeg', () => made.jpeg(), 'image/jpeg'],
  ['IMG_0001.JPG', 'image/jpeg', () => made.jpeg(), 'image/jpeg'],
  ['photo.jpeg', 'image/pjpeg', () => made.jpeg(), 'image/jpeg'],
  ['photo.jfif', 'image/jpeg', () => made.jpeg(), 'image/jpeg'],
  ['photo.jpg', '', () => made.jpeg(), 'image/jpeg'],
  ['photo.jpg', 'application/octet-stream', () => made.jpeg(), 'image/jpeg'],
  ['turned-1.jpg', 'image/jpeg', () => made.jpeg(1), 'image/jpeg'],
  ['turned-2.jpg', 'image/jpeg', () => made.jpeg(2), 'image/jpeg'],
  ['turned-3.jpg', 'image/jpeg', () => made.jpeg(3), 'image/jpeg'],
  ['turned-4.jpg', 'image/jpeg', () => made.jpeg(4), 'image/jpeg'],
  ['turned-5.jpg', 'image/jpeg', () => made.jpeg(5), 'image/jpeg'],
  ['turned-6.jpg', 'image/jpeg', () => made.jpeg(6), 'image/jpeg'],
  ['turned-7.jpg', 'image/jpeg', () => made.jpeg(7), 'image/jpeg'],
  ['turned-8.jpg', 'image/jpeg', () => made.jpeg(8), 'image/jpeg'],
  ['print.jpg', 'image/jpeg', () => made.cmykJpeg(), 'image/jpeg'],
  ['progressive.jpg', 'image/jpeg', () => made.progressiveJpeg(), 'image/jpeg'],
  ['gray.jpg', 'image/jpeg', () => made.grayJpeg(), 'image/jpeg'],
  ['wide.jpg', 'image/jpeg', () => made.wideJpeg(), 'image/jpeg'],
  ['high.png', 'image/png', () => made.highPng(), 'image/png'],
  ['chart.png', 'image/png', () => made.png(), 'image/png'],
  ['chart.PNG', 'image/x-png', () => made.png(), 'image/png'],
  ['scan.png', 'image/png', () => made.sixteenBitPng(), 'image/png'],
  ['few-colors.png', 'image/png', () => made.palettePng(), 'image/png'],
  ['transparent.png', 'image/png', () => made.transparentPng(), 'image/png'],
  ['logo.webp', 'image/webp', () => made.webp(), 'image/webp'],
  ['logo.avif', 'image/avif', () => made.avif(), 'image/avif'],
  ['logo.avif', '', () => made.avif(), 'image/avif'],
  ['dot.gif', 'image/gif', () => made.gif(), 'image/gif'],
  ['moving.gif', 'image/gif', () => made.movingGif(), 'image/gif'],
  ['moving.webp', 'image/webp', () => made.movingWebp(), 'image/webp'],
  ['photo-and-more.jpg', 'image/jpeg', async () => before(await made.jpeg(), Buffer.from(html)), 'image/jpeg'],
  // Pictures that are damaged, dangerous or something else.
  ['cut.jpg', 'image/jpeg', () => cut(made.jpeg(), 0.9), 'damaged or cut off'],
  ['cut.png', 'image/png', () => cut(made.png()), 'damaged or cut off'],
  ['cut.webp', 'image/webp', () => cut(made.webp()), 'damaged or cut off'],
  ['cut.gif', 'image/gif', () => cut(made.gif(), 0.2), 'damaged or cut off'],
  ['beginning.jpg', 'image/jpeg', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'damaged or cut off'],
  ['bomb.png', 'image/png', () => made.bomb(), 'too many pixels'],
  ['photo.jpg', 'image/jpeg', () => made.png(), 'inside is a PNG picture. Rename it so that it ends in .png'],
  ['photo.png', 'image/png', () => made.jpeg(), 'Rename it so that it ends in .jpg'],
  ['photo.jpg', 'image/jpeg', () => made.heic(), 'Apple’s HEIC format'],
  ['IMG_0002.HEIC', 'image/heic', () => made.heic(), 'On the iPhone: Settings, Camera, Formats, Most Compatible'],
  ['IMG_0003.heif', '', () => made.heic(), 'save it as JPEG'],
  ['scan.tiff', 'image/tiff', () => made.tiff(), 'Save it as JPEG or PNG'],
  ['scan.tif', '', () => made.tiff(), 'a TIFF picture'],
  ['paint.bmp', 'image/bmp', () => Buffer.from('BM\0\0\0\0\0\0\0\0'), 'Save it as PNG or JPEG'],
  ['photo.jpg', 'image/jpeg', () => html, 'is not what its name says'],
  ['photo.jpg', 'text/html', () => made.jpeg(), 'was sent as “text/html”'],
  ['photo.gif', 'image/gif', () => 'GIF89a/*<script>alert(1)</script>*/=1', 'damaged or cut off'],
  ['photo.png', 'image/png', () => '', 'The file is empty'],
  ['drawing.svg', 'image/svg+xml', () => '<svg onload="alert(1)"/>', 'a drawing as PNG'],
  ['drawing.png', 'image/png', () => '<svg xmlns="http://www.w3.org/2000/svg"/>', 'is not what its name says'],
  // PDFs.
  ['handbook.pdf', 'application/pdf', () => made.pdf(), 'application/pdf'],
  ['Handbook.PDF', 'application/x-pdf', () => made.pdf(), 'application/pdf'],
  ['handbook.pdf', '', () => made.pdf({ pages: 12 }), 'application/pdf'],
  ['marked.pdf', 'application/pdf', () => before('\ufeff', made.pdf()), 'application/pdf'],
  [
    'more.pdf',
    'application/pdf',
    () => before(made.pdf(), Buffer.from('\0\0\0 from a mail server')),
    'application/pdf',
  ],
  ['cut.pdf', 'application/pdf', () => made.pdf().subarray(0, -6), 'application/pdf'],
  ['half.pdf', 'application/pdf', () => made.pdf().subarray(0, 60), 'application/pdf'],
  ['page.pdf', 'application/pdf', () => before(`${html}\n`, made.pdf()), 'is not what its name says'],
  [
    'junk.pdf',
    'application/pdf',
    () => before('HTTP/1.1 200 OK\r\n\r\n', made.pdf()),
    'before the beginning of this PDF',
  ],
  ['empty.pdf', 'application/pdf', () => '', 'The file is empty'],
  ['blank.pdf', 'application/pdf', () => ' \n ', 'The file is empty'],
  ['a.html', 'application/pdf', () => before(made.pdf(), Buffer.from(html)), 'could run on the site'],
  ['a.html', 'text/html', () => html, 'could run on the site'],
  ['a.htm', 'text/plain', () => html, 'could run on the site'],
  ['a.xhtml', '', () => html, 'could run on the site'],
  ['handbook', 'application/pdf', () => made.pdf(), 'Rename it so that it ends in .pdf'],
  ['handbook.docx', office, () => made.pdf(), 'inside is a PDF'],
  ['handbook.pdf', 'application/pdf', () => made.docx(), 'inside is a Word document'],
  // Office.
  ['letter.docx', office, () => made.docx(), office],
  ['letter.docx', 'application/zip', () => made.docx(), office],
  ['letter.docx', '', () => made.docx(), office],
  ['schools.xlsx', fileKinds.xlsx.mediaType, () => made.xlsx(), fileKinds.xlsx.mediaType],
  ['talk.pptx', fileKinds.pptx.mediaType, () => made.pptx(), fileKinds.pptx.mediaType],
  ['talk.docx', office, () => made.pptx(), 'inside is PowerPoint slides'],
  ['letter.doc', 'application/msword', () => made.oldWord(), 'choose Save As'],
  ['letter.docx', office, () => made.oldWord(), 'choose Save As'],
  ['schools.xls', 'application/vnd.ms-excel', () => made.oldWord(), 'choose Save As'],
  ['letter.docm', '', () => made.docm(), 'has macros'],
  ['letter.docx', office, () => made.docm(), 'has macros'],
  ['letter.odt', '', () => made.odt(), 'LibreOffice'],
  ['letter.pages', 'application/zip', () => made.archive('Index/Document.iwa'), 'Choose Export To'],
  ['budget.numbers', '', () => made.archive('Index/Document.iwa'), 'Choose Export To'],
  ['letter.dotx', '', () => made.docx(), 'saved as a template'],
  ['letter.dotm', '', () => made.docm(), 'has macros'],
  ['answer.msg', 'application/vnd.ms-outlook', () => made.oldWord(), 'This is an e-mail'],
  ['talk.mp3', 'audio/mpeg', () => 'ID3\x03', 'video platform'],
  ['talk.srt', 'application/x-subrip', () => '1\n00:00:01,000 --> 00:00:02,000\nHi\n', 'WebVTT (.vtt)'],
  ['letter.rtf', 'application/rtf', () => '{\\rtf1 hello}', 'Save it as PDF or as .docx'],
  ['all.zip', 'application/zip', () => made.archive('a.txt'), 'add them one by one'],
  ['letter.docx', office, () => made.archive('a.txt'), 'is not what its name says'],
  // Text.
  ['districts.csv', 'text/csv', () => 'district,schools\nA,3\n', 'text/csv'],
  ['districts.csv', 'application/vnd.ms-excel', () => 'district,schools\nA,3\n', 'text/csv'],
  ['districts.csv', 'text/plain; charset=utf-8', () => '\ufeffdistrict\nA\n', 'text/csv'],
  ['districts.csv', '', () => Buffer.from('district\nSt. Andr\xe9\n', 'latin1'), 'text/csv'],
  ['districts.csv', 'text/csv', () => Buffer.from('\ufeffdistrict\nA\n', 'utf16le'), 'text/csv'],
  ['districts.csv', 'text/csv', () => made.xlsx(), 'inside is an Excel workbook'],
  ['notes.txt', 'text/plain', () => 'A note.', 'text/plain'],
  ['notes.txt', 'text/plain', () => html, 'could run on the site'],
  ['notes.txt', 'text/plain', () => Buffer.from([1, 2, 3, 0, 255]), 'is not what its name says'],
  ['a.mjs', 'text/plain', () => 'alert(1)', 'no files that end in .mjs'],
  ['a.js', 'text/javascript', () => 'alert(1)', 'no files that end in .js'],
  ['a.css', 'text/css', () => 'a{}', 'JPEG, PNG, WebP'],
  ['a.exe', 'application/x-msdownload', () => 'MZ', 'Programs can’t be added'],
  ['a.txt', 'text/plain', () => '#!/bin/sh\n', 'Programs can’t be added'],
  ['talk.vtt', 'text/vtt', () => captions, 'text/vtt'],
  ['talk.vtt', 'text/plain', () => captions, 'text/vtt'],
  ['talk.vtt', '', () => `\ufeff${captions.replaceAll('\n', '\r\n')}`, 'text/vtt'],
  ['talk.vtt', 'text/vtt', () => '1\n00:00:01,000 --> 00:00:02,000\nWelcome.', 'begin with the word WEBVTT'],
  ['talk.vtt', 'text/vtt', () => captions.replaceAll('.000', ',000'), 'in line 3 has a comma'],
  ['talk.vtt', 'application/pdf', () => made.pdf(), 'inside is a PDF'],
  ['talk.mp4', 'video/mp4', () => made.film(), 'link to it'],
  // Names.
  ['План работы.pdf', '', () => made.pdf(), 'application/pdf'],
  ['学校.pdf', '', () => made.pdf(), 'application/pdf'],
  ['خطة.pdf', '', () => made.pdf(), 'application/pdf'],
  ['योजना.pdf', '', () => made.pdf(), 'application/pdf'],
  ['Σχέδιο.pdf', '', () => made.pdf(), 'application/pdf'],
  ['Jørgen Łódź Straße.pdf', '', () => made.pdf(), 'application/pdf'],
  ['a.pdf.html', '', () => made.pdf(), 'could run on the site'],
  ['plan\u202efdp.exe', '', () => made.pdf(), 'can’t be added'],
  [`${'n'.repeat(300)}.pdf`, '', () => made.pdf(), 'it has 304 characters'],
  [`${'学'.repeat(90)}.pdf`, '', () => made.pdf(), 'is too long'],
  ['.htaccess', '', () => 'Options +Indexes', 'no files that end in .htaccess'],
]

const admit = async (
  name: string,
  sentAs: string,
  content: () => Content,
): Promise<AdmittedFile | { problem: string }> => admitFile(name, sentAs, Buffer.from((await content()) as Buffer))

test.each(files)('%s, sent as “%s”', { timeout: 60_000 }, async (name, sentAs, content, outcome) => {
  const admitted = await admit(name, sentAs, content)
  if (outcome.includes('/') && !outcome.includes(' ')) expect(admitted).toMatchObject({ mediaType: outcome })
  else expect(admitted).toMatchObject({ problem: expect.stringContaining(outcome) })
})

test('there are more than a hundred', () => {
  expect(files.length).toBeGreaterThan(100)
})

const admitted = async (name: string, content: () => Content): Promise<AdmittedFile> => {
  const file = await admit(name, '', content)
  if ('problem' in file) throw new Error(file.problem)
  return file
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a picture of orientation %i is upright and says nothing of its camera',
  async (turn) => {
    const { bytes } = await admitted('photo.jpg', () => made.jpeg(turn))
    const { exif, orientation, width, height } = await sharp(bytes).metadata()
    expect(exif).toBeUndefined()
    expect(orientation).toBeUndefined()
    expect([width, height]).toEqual(turn > 4 ? [40, 60] : [60, 40])
    expect(bytes.includes('A phone')).toBe(false)
  },
)

test('a picture is no wider than any screen, in sRGB, and holds nothing behind its end', async () => {
  expect((await sharp((await admitted('wide.jpg', made.wideJpeg)).bytes).metadata()).width).toBe(4000)
  expect((await sharp((await admitted('high.png', made.highPng)).bytes).metadata()).height).toBe(16_000)
  expect((await sharp((await admitted('print.jpg', made.cmykJpeg)).bytes).metadata()).space).toBe('srgb')
  expect((await sharp((await admitted('scan.png', made.sixteenBitPng)).bytes).metadata()).depth).toBe('uchar')
  const { bytes } = await admitted('photo.jpg', async () => before(await made.jpeg(), Buffer.from(html)))
  expect(bytes.includes('<script>')).toBe(false)
})

test('a moving picture goes on moving', async () => {
  for (const [name, content] of [
    ['moving.gif', made.movingGif],
    ['moving.webp', made.movingWebp],
  ] as const) {
    const { bytes, facts } = await admitted(name, content)
    expect((await sharp(bytes).metadata()).pages).toBe(2)
    expect(facts.animated).toBe(true)
  }
})

test('a PDF tells its pages, title and language, whether it is tagged and has text', async () => {
  const good = await admitted('a.pdf', () => made.pdf({ pages: 4, title: 'Handbook', language: 'en-US', tagged: true }))
  expect(good.facts).toEqual({
    pdf: { pages: 4, title: 'Handbook', language: 'en-US', tagged: true, hasText: true },
    warnings: [],
  })
  const scan = await admitted('a.pdf', () => made.pdf({ text: '' }))
  expect(scan.facts.pdf).toMatchObject({ pages: 1, tagged: false, hasText: false })
})

test('a PDF that readers could have trouble with is taken, and the editor is told why', async () => {
  const { facts } = await admitted('cut.pdf', () => made.pdf().subarray(0, -6))
  expect(facts.pdf?.pages).toBe(1)
  expect(facts.warnings).toEqual([expect.stringContaining('no proper end')])
  expect((await admitted('half.pdf', () => made.pdf().subarray(0, 60))).facts.warnings[0]).toContain('could not read')
})

test('tables and captions are served as UTF-8, whatever they were saved as', async () => {
  const { bytes } = await admitted('a.csv', () => Buffer.from('St. Andr\xe9', 'latin1'))
  expect(bytes.toString()).toBe('\ufeffSt. André')
})
