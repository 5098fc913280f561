/** A file whose bytes are no text. The message is for editors. */
export class UndecodableFile extends Error {}

const begins = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte)

/** UTF-16 without a mark shows itself by a zero in every second byte of plain letters. */
function isUtf16(bytes: Uint8Array, zeroAt: 0 | 1): boolean {
  const head = bytes.subarray(0, 400)
  const pairs = Math.floor(head.length / 2)
  const zeros = Array.from({ length: pairs }, (_, pair) => head[pair * 2 + zeroAt]).filter((byte) => byte === 0).length
  return pairs > 0 && zeros > pairs / 2
}

function encodingOf(bytes: Uint8Array): string {
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (begins(bytes, 0xff, 0xfe) || isUtf16(bytes, 1)) return 'utf-16le'
  if (begins(bytes, 0xfe, 0xff) || isUtf16(bytes, 0)) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/**
 * The text of a file as Excel, Numbers and Google Sheets write it: UTF-8 or UTF-16, with or without a byte order mark, or Windows-1252.
 * @throws UndecodableFile when it is no text, for example a workbook
 */
export function decodeText(bytes: Uint8Array): string {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new UndecodableFile('This is a workbook. In Excel choose File, Save As, “CSV UTF-8”, and upload that file.')
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  if (text.includes('\0')) throw new UndecodableFile('This is no text file. Upload a CSV file.')
  return text
}
