import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { codeOptions, qrPath } from './qr-path.ts'

test('a code is drawn as runs, which are the dark squares and no others', () => {
  const text = 'https://osi.example.org/webinars/x/'
  const { size, d } = qrPath(text)
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  let [x, y] = [0, 0]
  for (const [, dx, dy, length] of d.matchAll(/m(-?\d+) (\d+)h(\d+)/g)) {
    x += Number(dx)
    y += Number(dy)
    for (let end = x + Number(length); x < end; x += 1) drawn[y]![x] = true
  }
  expect(drawn).toEqual(encode(text, codeOptions).data)
})
