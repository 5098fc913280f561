import { expect, test } from 'vitest'
import { qrPath } from './qr-path.ts'

test('a code is drawn as runs inside its quiet border', () => {
  const { size, d } = qrPath('https://osi.example.org/webinars/x/')
  expect(d).toMatch(/^(M\d+ \d+\.5h\d+)+$/)
  for (const [, x, y, length] of d.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(2)
    expect(Number(y)).toBeGreaterThanOrEqual(2)
    expect(Number(x) + Number(length)).toBeLessThanOrEqual(size - 2)
  }
})
