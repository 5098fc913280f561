import type { ByteReader, ByteWriter } from './bytes.ts'

/** Writes texts in sorted order; of each only what differs from the one before. */
export function writeSortedTexts(writer: ByteWriter, texts: readonly string[]): void {
  let before = ''
  writer.number(texts.length)
  for (const text of texts) {
    let shared = 0
    while (shared < text.length && text[shared] === before[shared]) shared += 1
    if (/^[\uDC00-\uDFFF]/.test(text.slice(shared, shared + 1))) shared -= 1
    writer.number(shared)
    writer.text(text.slice(shared))
    before = text
  }
}

export function readSortedTexts(reader: ByteReader): string[] {
  let before = ''
  return Array.from({ length: reader.number() }, () => {
    before = before.slice(0, reader.number()) + reader.text()
    return before
  })
}
