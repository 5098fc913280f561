import type { FileKindName } from './file-kinds.ts'

/** What a file turns out to be, by its bytes: a kind that can be added, or one that we know and refuse. */
export type FileContent =
  | FileKindName
  | 'empty'
  | 'text'
  | 'markup'
  | 'heic'
  | 'video'
  | 'old-office'
  | 'macro-office'
  | 'open-document'
  | 'archive'
  | 'tiff'
  | 'bmp'
  | 'rtf'
  | 'program'
  | 'before-pdf'
  | 'unknown'

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.max(from, Math.min(to, bytes.length))))

/** The first bytes, as one Latin-1 text; long enough for a byte order mark and white space before a beginning. */
const headOf = (bytes: Uint8Array): string => ascii(bytes, 0, 1024)

/* eslint-disable no-control-regex -- signatures are made of them */
const signatures: readonly [RegExp, FileContent][] = [
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^(?:\xef\xbb\xbf)?\s*%PDF-/, 'pdf'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'old-office'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff'],
  [/^BM[\s\S]{4}\0\0\0\0/, 'bmp'],
  [/^\{\\rtf/, 'rtf'],
  [/^(?:MZ|\x7fELF|#!)/, 'program'],
  [/^(?:\x1f\x8b|Rar!|7z\xbc\xaf|BZh|PK\x05\x06)/, 'archive'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|\?xml|\?php|html|head|body|script|svg|iframe|style|meta)\b/i, 'markup'],
  [/^(?:\xef\xbb\xbf)?\s*<[\s\S]*%PDF-/, 'before-pdf'],
]
/* eslint-enable no-control-regex */

/** AVIF, HEIC and MP4 are one family; their brands tell them apart. */
function isoContent(bytes: Uint8Array): FileContent | undefined {
  if (ascii(bytes, 4, 8) !== 'ftyp') return undefined
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0)
  const brands = ascii(bytes, 8, Math.min(length, 256)).match(/[\s\S]{4}/g) ?? []
  if (brands.some((brand) => /^avi[fs]$/.test(brand))) return 'avif'
  return brands.some((brand) => /^(?:he[iv][cxms]|mif1|msf1)$/.test(brand)) ? 'heic' : 'video'
}

/** The names in an archive, from the list at its end; empty when it has none that can be read. */
function namesInArchive(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // The list's end is at most a comment of 65,535 bytes away from the file's.
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0 && at + 46 <= bytes.length; left -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50) return []
    const length = view.getUint16(at + 28, true)
    names.push(ascii(bytes, at + 46, at + 46 + length))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

function archiveContent(bytes: Uint8Array): FileContent {
  const names = namesInArchive(bytes)
  if (names.includes('mimetype') && names.includes('content.xml')) return 'open-document'
  if (!names.includes('[Content_Types].xml')) return 'archive'
  if (names.some((name) => name.endsWith('vbaProject.bin'))) return 'macro-office'
  if (names.some((name) => name.startsWith('word/'))) return 'docx'
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx'
  return names.some((name) => name.startsWith('ppt/')) ? 'pptx' : 'archive'
}

/**
 * The words in a file of text.
 * @returns decoded from UTF-8, from UTF-16 with a byte order mark, or else from Windows-1252, which Excel writes; undefined when it is no
 * text: it has bytes that no text has
 */
export function decodeTextFile(bytes: Uint8Array): string | undefined {
  const mark = ascii(bytes, 0, 2)
  const utf16 = mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : undefined
  const decode = (encoding: string): string | undefined => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      return undefined
    }
  }
  const text = utf16 ? decode(utf16) : (decode('utf-8') ?? decode('windows-1252'))
  // eslint-disable-next-line no-control-regex -- what tells text from other bytes
  return text === undefined || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? undefined : text
}

/**
 * What a file is, by its content alone.
 * @param bytes all of it
 */
export function contentOf(bytes: Uint8Array): FileContent {
  if (bytes.length === 0) return 'empty'
  const head = headOf(bytes)
  const found = signatures.find(([signature]) => signature.test(head))?.[1] ?? isoContent(bytes)
  if (found) return found
  if (head.startsWith('PK\u0003\u0004')) return archiveContent(bytes)
  if (head.includes('%PDF-')) return 'before-pdf'
  const text = decodeTextFile(bytes)
  if (text === undefined) return 'unknown'
  if (text.trim() === '') return 'empty'
  return /^WEBVTT(?:[ \t\r\n]|$)/.test(text) ? 'vtt' : 'text'
}
