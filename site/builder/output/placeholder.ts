import { crc32, deflateSync } from 'node:zlib'

/** Shades of grey are enough to say "there was a picture here". */
const grey = 0xdd

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A plain grey PNG. Browsers go by the content, so that it also shows under a name that ends in `.jpg`. */
function greyImage(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const row = Buffer.alloc(width + 1, grey)
  row[0] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** One page of plain PDF with a sentence on it. */
function sentencePdf(sentence: string): Buffer {
  const text = `BT /F1 14 Tf 72 720 Td (${sentence.replace(/[()\\]/g, '\\$&')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.lastIndexOf('xref\n0')}\n%%EOF\n`
  return Buffer.from(pdf, 'latin1')
}

/**
 * What stands in for an upload that the CMS doesn't have.
 * @param file its kind, and for an image its size in pixels
 * @returns undefined for kinds that have no harmless stand-in, like spreadsheets
 */
export function placeholderFor({
  mimeType,
  width,
  height,
}: {
  mimeType: string
  width?: number
  height?: number
}): Buffer | undefined {
  if (mimeType.startsWith('image/') && mimeType !== 'image/svg+xml')
    return greyImage(Math.min(width ?? 640, 2_000), Math.min(height ?? 360, 2_000))
  if (mimeType === 'application/pdf')
    return sentencePdf('This document is missing at the moment. Please call the office for a copy.')
  return undefined
}
