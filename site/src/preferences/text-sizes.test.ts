import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { textSizeAfter, parseTextSize, textSizes } from './text-sizes.ts'

test('a step goes to the next size, and stays at either end', () => {
  expect(textSizeAfter(100, 'larger')).toBe(125)
  expect(textSizeAfter(100, 'smaller')).toBe(90)
  expect(textSizeAfter(200, 'larger')).toBe(200)
  expect(textSizeAfter(90, 'smaller')).toBe(90)
})

test.each([[null], [undefined], ['huge'], ['101']])('a stored size of %s is as good as none', (stored) => {
  expect(parseTextSize(stored)).toBe(100)
})

test('the style sheet has a rule for every size but the normal one', () => {
  const styles = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8')
  for (const size of textSizes.filter((each) => each !== 100)) {
    expect(styles).toContain(`[data-text-size='${size}'] {\n  font-size: ${size}%;`)
  }
})
