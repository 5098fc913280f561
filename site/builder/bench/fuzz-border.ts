import {
  cleanText,
  locationOf,
  parseOldAddress,
  RedirectTable,
  slugify,
  writtenAddress,
  type TextUse,
} from '@osi/shared'

/** Random strings against the border for text and the normal form of addresses: nothing throws, and doing it twice changes nothing. */

const seconds = Number(process.argv[2] ?? 60)
const uses: readonly TextUse[] = ['line', 'lines', 'run']

/** What breaks such rules: line ends, joiners, marks, halves of pairs, escapes, slashes, dots. */
const pieces = [
  ...['\r\n', '\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029', '\t', ' ', '\u00a0', '\u0000', '\u0007', '\u009b'],
  ...[
    '\u00ad',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u202e',
    '\u2060',
    '\ufeff',
    '\ufffd',
    '\ufffe',
    '\ud800',
    '\udc00',
  ],
  ...[
    'e\u0301',
    '\u0301',
    'ß',
    'İ',
    'Σ',
    'ﬁ',
    '한',
    '👩',
    '🏴',
    '\u{e0067}',
    '\u{e007f}',
    'می',
    'a',
    'Z',
    '0',
    '.',
    '-',
  ],
  ...[
    '/',
    '//',
    '/./',
    '/../',
    '\\',
    '?',
    '#',
    '&',
    '=',
    '+',
    '%',
    '%2f',
    '%5C',
    '%E9',
    '%C3%B8',
    '%00',
    '%zz',
    '.aspx',
    'https://',
  ],
]

const pick = (): string =>
  Math.random() < 0.8
    ? pieces[Math.floor(Math.random() * pieces.length)]!
    : String.fromCodePoint(Math.floor(Math.random() * 0x110000))

function assertSame(what: string, typed: string, once: unknown, twice: unknown): void {
  if (once === twice) return
  throw new Error(`${what} is not the same the second time: ${JSON.stringify({ typed, once, twice })}`)
}

let tried = 0
const until = performance.now() + seconds * 1000
while (performance.now() < until) {
  const typed = Array.from({ length: 1 + Math.floor(Math.random() * 12) }, pick).join('')
  for (const use of uses) {
    const once = cleanText(typed, use)
    assertSame(`cleanText as ${use}`, typed, once, cleanText(once, use))
  }
  assertSame('slugify', typed, slugify(typed), slugify(slugify(typed)))
  const address = parseOldAddress(typed)
  if (address) {
    const written = writtenAddress(address)
    const again = parseOldAddress(written)
    assertSame('writtenAddress', typed, written, again && writtenAddress(again))
  }
  const location = locationOf(`/${typed}`)
  if (location !== undefined && !/^\/(?![/\\])[\x21-\x7e]*$/.test(location))
    throw new Error(`A browser may leave the site: ${JSON.stringify({ typed, location })}`)
  new RedirectTable([{ from: typed, to: '/' }]).lookup(typed, typed)
  tried += 1
}
console.log(JSON.stringify({ tried, seconds }))
