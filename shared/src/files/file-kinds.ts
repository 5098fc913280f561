import { namesIn, isOneOf } from '../values/unknown-value.ts'

/** What readers may do with a file: see it, open it in the browser, follow it in a player, or only download it. */
export type FileUse = 'picture' | 'pdf' | 'captions' | 'download'

/** One kind of file that readers may get. */
export interface FileKind {
  /** As people call it, in a list: “PDF”, “Word (.docx)”. */
  label: string
  /** What readers are told they load: “PDF”, “Word document”. */
  readerLabel: string
  /** Of the name, without a dot, in lower case; the first is the usual one. */
  endings: readonly string[]
  /** What the site serves it as. */
  mediaType: string
  /** What browsers and programs call it when they send it, beside the media type and nothing at all. */
  sentAs: readonly string[]
  use: FileUse
}

const office = 'application/vnd.openxmlformats-officedocument'

/** What Windows and old programs send for text of any sort. */
const textSentAs = [
  'text/plain',
  'application/vnd.ms-excel',
  'text/comma-separated-values',
  'text/x-csv',
  'application/csv',
]

/**
 * Every kind of file that can be added. What is not here is refused. No SVG and no HTML: they can carry scripts.
 * Media types as browsers really send them: Windows with Excel calls a CSV `application/vnd.ms-excel`, and most know no VTT.
 */
export const fileKinds = {
  jpeg: {
    label: 'JPEG',
    readerLabel: 'JPEG picture',
    endings: ['jpg', 'jpeg', 'jpe', 'jfif'],
    mediaType: 'image/jpeg',
    sentAs: ['image/jpg', 'image/pjpeg'],
    use: 'picture',
  },
  png: {
    label: 'PNG',
    readerLabel: 'PNG picture',
    endings: ['png'],
    mediaType: 'image/png',
    sentAs: ['image/x-png'],
    use: 'picture',
  },
  webp: {
    label: 'WebP',
    readerLabel: 'WebP picture',
    endings: ['webp'],
    mediaType: 'image/webp',
    sentAs: [],
    use: 'picture',
  },
  gif: {
    label: 'GIF',
    readerLabel: 'GIF picture',
    endings: ['gif'],
    mediaType: 'image/gif',
    sentAs: [],
    use: 'picture',
  },
  avif: {
    label: 'AVIF',
    readerLabel: 'AVIF picture',
    endings: ['avif'],
    mediaType: 'image/avif',
    sentAs: [],
    use: 'picture',
  },
  pdf: {
    label: 'PDF',
    readerLabel: 'PDF',
    endings: ['pdf'],
    mediaType: 'application/pdf',
    sentAs: ['application/x-pdf', 'application/acrobat', 'text/pdf'],
    use: 'pdf',
  },
  docx: {
    label: 'Word (.docx)',
    readerLabel: 'Word document',
    endings: ['docx'],
    mediaType: `${office}.wordprocessingml.document`,
    sentAs: ['application/msword', 'application/zip', 'application/x-zip-compressed'],
    use: 'download',
  },
  xlsx: {
    label: 'Excel (.xlsx)',
    readerLabel: 'Excel workbook',
    endings: ['xlsx'],
    mediaType: `${office}.spreadsheetml.sheet`,
    sentAs: ['application/vnd.ms-excel', 'application/zip', 'application/x-zip-compressed'],
    use: 'download',
  },
  pptx: {
    label: 'PowerPoint (.pptx)',
    readerLabel: 'PowerPoint slides',
    endings: ['pptx'],
    mediaType: `${office}.presentationml.presentation`,
    sentAs: ['application/vnd.ms-powerpoint', 'application/zip', 'application/x-zip-compressed'],
    use: 'download',
  },
  vtt: {
    label: 'captions (.vtt)',
    readerLabel: 'captions',
    endings: ['vtt'],
    mediaType: 'text/vtt',
    sentAs: ['text/plain', 'application/x-subrip'],
    use: 'captions',
  },
  csv: {
    label: 'CSV',
    readerLabel: 'CSV table',
    endings: ['csv'],
    mediaType: 'text/csv',
    sentAs: textSentAs,
    use: 'download',
  },
  txt: {
    label: 'text (.txt)',
    readerLabel: 'text file',
    endings: ['txt'],
    mediaType: 'text/plain',
    sentAs: [],
    use: 'download',
  },
} as const satisfies Record<string, FileKind>

export type FileKindName = keyof typeof fileKinds

export const fileKindNames = namesIn(fileKinds)

/** For `<input accept>`: endings, which every system knows, and media types, which phones ask for. */
export const acceptedFiles: readonly string[] = fileKindNames.flatMap((name) => [
  fileKinds[name].mediaType,
  ...fileKinds[name].endings.map((ending) => `.${ending}`),
])

/** The list for sentences: “JPEG, PNG, …, CSV or text (.txt)”. */
export const fileKindsInWords: string = fileKindNames
  .map((name) => fileKinds[name].label)
  .join(', ')
  .replace(/, ([^,]+)$/, ' or $1')

/** The ending of a file's name in lower case, without its dot; empty when it has none. */
export const endingOf = (filename: string): string => /[^.]\.([^.\s/\\]+)$/.exec(filename)?.[1]?.toLowerCase() ?? ''

/** The kind that a name promises; undefined when there is none. */
export const kindOfName = (filename: string): FileKindName | undefined => {
  const ending = endingOf(filename)
  return fileKindNames.find((name) => isOneOf(fileKinds[name].endings, ending))
}

/** The kind that has a media type; undefined for types that the site doesn't know. */
export const kindOfMediaType = (mediaType: string): FileKindName | undefined =>
  fileKindNames.find((name) => fileKinds[name].mediaType === mediaType)

/**
 * The headers with which a file is served, so that nothing in it can run on the site's own origin, whatever its name is.
 * @param mediaType the type that the CMS found in the file; a type that is not in the table is downloaded as bytes
 */
export function headersOfFile(mediaType: string): Record<string, string> {
  const name = kindOfMediaType(mediaType)
  const kind: FileKind | undefined = name && fileKinds[name]
  const isText = kind?.mediaType.startsWith('text/')
  return {
    'content-type': kind ? kind.mediaType + (isText ? '; charset=utf-8' : '') : 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-security-policy': kind?.use === 'pdf' ? pdfPolicy : "default-src 'none'; sandbox",
    ...(kind && kind.use !== 'download' ? {} : { 'content-disposition': 'attachment' }),
  }
}

/** Browsers show a PDF in a viewer of their own, in its own origin; Chromium's refuses to open in a sandbox. */
const pdfPolicy =
  "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'; frame-ancestors 'none'"
