import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const modes = ['light', 'dark', 'high-light', 'high-dark'] as const
type Mode = (typeof modes)[number]

/** The colors of each token, by mode. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): (var\(--if-[^;]+);/g)].map(([, name = '', values = '']) => [
    name,
    Object.fromEntries(
      [...values.matchAll(/--if-([\w-]+), (#\w{6}|transparent)/g)].map(([, mode, color]) => [mode, color]),
    ),
  ]),
)

function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG's contrast ratio of two tokens. */
function ratioOf(one: string, other: string, mode: Mode): number {
  const [darker = 0, lighter = 0] = [one, other]
    .map((name) => luminanceOf(tokens.get(name)?.[mode] ?? ''))
    .toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Text, and every ground that it stands on. */
const pairs: [text: string, grounds: string[]][] = [
  ['ink', ['paper', 'mist', 'pencil-wash', 'good-wash', 'alert-wash']],
  ['ink-soft', ['paper', 'mist', 'pencil-wash']],
  ['link', ['paper', 'mist', 'good-wash', 'pencil-wash']],
  ['link-hover', ['paper', 'mist']],
  ['chalk', ['board', 'board-deep']],
  ['chalk-soft', ['board', 'board-deep']],
  ['chalk-link', ['board', 'board-deep']],
  ['pencil', ['board', 'board-deep']],
  ['on-pencil', ['pencil']],
  ['pencil-ink', ['paper', 'pencil-wash']],
  ['on-action', ['action', 'action-hover']],
  ['alert', ['paper', 'alert-wash']],
  ['on-information', ['information']],
  ['on-warning', ['warning']],
  ['on-emergency', ['emergency']],
]

test('every color has its four values', () => {
  expect(tokens.size).toBeGreaterThan(25)
  for (const values of tokens.values()) expect(Object.keys(values)).toEqual([...modes])
})

describe.each(modes)('in the mode %s', (mode) => {
  const least = mode.startsWith('high') ? 7 : 4.5

  test.each(pairs.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    '%s can be read on %s',
    (text, ground) => expect(ratioOf(text, ground, mode)).toBeGreaterThanOrEqual(least),
  )

  test.each(['line-strong', 'action', 'focus-outer'])('%s stands out from the paper', (name) =>
    expect(ratioOf(name, 'paper', mode)).toBeGreaterThanOrEqual(3),
  )
})

/** On paper: what print.css says, and otherwise the high contrast of a light device. */
const onPaper = (name: string) => {
  const print = readFileSync(new URL('./print.css', import.meta.url), 'utf8')
  const own = new RegExp(`--${name}: #(\\w)(\\w)(\\w);`).exec(print)
  return own
    ? `#${own
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : (tokens.get(name)?.['high-light'] ?? '')
}

/** Nothing is pointed at on paper, and the pencil only draws lines there. */
const pairsOnPaper = pairs
  .filter(([text]) => text !== 'pencil')
  .flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const))
  .filter(([, ground]) => ground !== 'action-hover')

test.each(pairsOnPaper)('on paper %s can be read on %s, which takes no ink', (text, ground) => {
  const [darker = 0, lighter = 0] = [onPaper(text), onPaper(ground)].map(luminanceOf).toSorted((a, b) => a - b)
  expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThanOrEqual(7)
  if (ground !== 'pencil') expect(onPaper(ground)).toMatch(/^#f{6}$/)
})
