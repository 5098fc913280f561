import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './stack/settings.ts'

/** The rows of docs/faults.md: what is broken, and the test that shows what happens then. */
const rows = [
  ...readFileSync(path.join(root, 'docs/faults.md'), 'utf8').matchAll(/^\| (.+?) +\| .* \| `([^`]+)`: (.+?) +\|$/gm),
].map(([, broken = '', file = '', sentence = '']) => ({ broken, file, sentence }))

test('there are at least forty', () => {
  expect(rows.length).toBeGreaterThanOrEqual(40)
})

test.each(rows)('$broken: its test is there', ({ file, sentence }) => {
  expect(readFileSync(path.join(root, file), 'utf8')).toContain(`'${sentence}'`)
})
