import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { placeholderFor } from './placeholder.ts'

test('a missing picture becomes a grey one of its size', () => {
  const image = placeholderFor({ mimeType: 'image/jpeg', width: 40, height: 30 })!
  expect(image.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([40, 30])
  const start = image.indexOf('IDAT') + 4
  const pixels = inflateSync(image.subarray(start, start + image.readUInt32BE(start - 8)))
  expect(pixels.length).toBe(41 * 30)
})

test('a missing PDF becomes one that says so', () => {
  const pdf = placeholderFor({ mimeType: 'application/pdf' })!.toString('latin1')
  const table = Number(/startxref\n(\d+)/.exec(pdf)?.[1])
  expect(pdf.slice(table, table + 4)).toBe('xref')
  expect(pdf).toContain('This document is missing')
})

test('nothing harmless stands in for a spreadsheet or a drawing that can run scripts', () => {
  expect(placeholderFor({ mimeType: 'application/vnd.ms-excel' })).toBeUndefined()
  expect(placeholderFor({ mimeType: 'image/svg+xml' })).toBeUndefined()
})
