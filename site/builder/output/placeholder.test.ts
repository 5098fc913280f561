import { expect, test } from 'vitest'
import { placeholderFor } from './placeholder.ts'

test('a missing picture becomes a gray one', () => {
  expect(placeholderFor('image/jpeg')?.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
})

test('a missing PDF becomes one that says so', () => {
  const pdf = placeholderFor('application/pdf')?.toString('latin1') ?? ''
  const table = Number(/startxref\n(\d+)/.exec(pdf)?.[1])
  expect(pdf.slice(table, table + 4)).toBe('xref')
  expect(pdf).toContain('This document is missing')
})

test('nothing harmless stands in for a spreadsheet or a drawing that can run scripts', () => {
  expect(placeholderFor('application/vnd.ms-excel')).toBeUndefined()
  expect(placeholderFor('image/svg+xml')).toBeUndefined()
})
