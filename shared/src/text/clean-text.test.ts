import { expect, test } from 'vitest'
import { cleanText, type TextUse } from './clean-text.ts'

test.each<[string, TextUse, string, string]>([
  ['a line separator breaks a line', 'lines', 'a\u2028b', 'a\nb'],
  ['a line separator is a space in a field of one line', 'line', 'a\u2028b', 'a b'],
  ['a paragraph separator', 'lines', 'a\u2029b', 'a\nb'],
  ['NEL', 'lines', 'a\u0085b', 'a\nb'],
  ['Word’s line end', 'lines', 'a\vb', 'a\nb'],
  ['a form feed', 'line', 'a\fb', 'a b'],
  ['CR LF and CR', 'lines', 'a\r\nb\rc', 'a\nb\nc'],
  ['several line ends are one space', 'line', 'a \r\n\u2028 b', 'a b'],
  ['a tab in one line is a space', 'line', 'a\tb', 'a b'],
  ['a tab in a text stays', 'lines', 'a\tb', 'a\tb'],
  ['a bell', 'line', 'Family\u0007 night', 'Family night'],
  ['NUL, which PostgreSQL refuses', 'lines', 'a\u0000b', 'ab'],
  ['C1 controls', 'lines', 'a\u009bb', 'ab'],
  ['overrides of direction', 'lines', 'a\u202egnp.exe\u202c', 'agnp.exe'],
  ['isolates', 'line', '\u2066a\u2069', 'a'],
  ['a byte order mark', 'lines', '\ufeffa', 'a'],
  ['a pasted object', 'lines', 'a\ufffcb', 'ab'],
  ['half a surrogate pair', 'lines', 'a\ud800b', 'ab'],
  ['no character at all', 'lines', 'a\uffffb', 'ab'],
  ['letters and marks become one', 'line', 'Jose\u0301', 'José'],
  ['letters that a removed character kept apart', 'line', 'e\u200b\u0301', 'é'],
  ['a soft hyphen stays in a text', 'lines', 'im\u00adprove', 'im\u00adprove'],
  ['a soft hyphen goes out of a title', 'line', 'im\u00adprove', 'improve'],
  ['a space of no width goes out of a title', 'line', 'M\u200bSOARS', 'MSOARS'],
  ['a joiner between Latin letters goes', 'line', 'a\u200db', 'ab'],
  ['an emoji keeps its joiner', 'line', 'Staff 👩\u200d💻', 'Staff 👩\u200d💻'],
  ['Persian keeps its non-joiner', 'line', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['hidden copies of ASCII', 'lines', 'a\u{e0041}\u{e0042}', 'a'],
  [
    'the flag of Wales',
    'line',
    '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
    '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
  ],
  ['a Korean filler', 'line', 'a\u3164b\uffa0', 'ab'],
  ['a mark of music', 'lines', 'a\u{1d173}b', 'ab'],
  ['a choice of variant after a Latin letter', 'line', 'Same title\ufe0f', 'Same title'],
  ['an emoji keeps its variant', 'line', 'Call ☎\ufe0f 1\ufe0f\u20e3', 'Call ☎\ufe0f 1\ufe0f\u20e3'],
  ['a bullet of the font Symbol', 'lines', '\uf0b7 First', '• First'],
  ['what only one font has', 'line', 'Our \ue123page', 'Our page'],
  ['nothing but invisible characters', 'lines', ' \u200b\u2060\n\u00ad', ''],
  ['nothing but a blank of Braille', 'line', '\u2800', ''],
  ['edges', 'lines', ' \u00a0\n a b \n', 'a b'],
  ['the edges of a run stay', 'run', 'Hello ', 'Hello '],
])('%s (%s)', (_name, use, typed, kept) => {
  expect(cleanText(typed, use)).toBe(kept)
  expect(cleanText(kept, use)).toBe(kept)
})

test('while someone types, the space after a word stays', () => {
  expect(cleanText('Hello \u0007', 'line', true)).toBe('Hello ')
})
