import { longestInReport, longestReport } from '@osi/shared'
import { expect, test } from 'vitest'
import { parseReport } from './report.ts'

test('the fullest report that a reader can write is no longer than the CMS takes', () => {
  const { problem, doing, display } = longestInReport
  const fullest = { problem: 'x'.repeat(problem), doing: 'x'.repeat(doing), display: 'x'.repeat(display) }
  const written = parseReport(fullest).report?.message.length
  expect(written).toBeGreaterThan(problem + doing + display)
  expect(written).toBeLessThanOrEqual(longestReport)
})
