import { expect, test } from 'vitest'
import { captionFormatOf } from './read-captions.ts'
import { formatVideoTime, problemWithTranscript, transcriptOf } from './transcript.ts'

const vtt = (...blocks: string[]): string => ['WEBVTT', ...blocks].join('\n\n')
const said = (text: string) => transcriptOf(text).map(({ anchor, speaker, text: words }) => [anchor, speaker, words])

test.each([
  ['WebVTT', 'WEBVTT\n\n00:01.000 --> 00:02.000\na', 'vtt'],
  ['WebVTT with a title and a byte order mark', '\ufeffWEBVTT - Webinar\n\n00:01.000 --> 00:02.000\na', 'vtt'],
  ['SubRip', '1\n00:00:01,000 --> 00:00:02,000\na', 'srt'],
  ['captions whose first line was lost', '00:00:01.000 --> 00:00:02.000\na', 'srt'],
  ['a text', 'Welcome.\nAn arrow --> is no time, and 10:30 is none.', undefined],
  ['nothing', '', undefined],
])('%s is known by its lines', (_, text, format) => {
  expect(captionFormatOf(text)).toBe(format)
})

test('a text without times is one paragraph a line', () => {
  expect(transcriptOf('Welcome.\n\n Let’s begin. \n')).toEqual([{ text: 'Welcome.' }, { text: 'Let’s begin.' }])
})

test('captions of one speaker become a paragraph, which begins with the first', () => {
  expect(
    transcriptOf(
      vtt(
        '1\n00:12:30.400 --> 00:12:33.000 align:start\n<v Ana López>Welcome to',
        '00:12:33.000 --> 00:12:35.000\n<v Ana López>this webinar.',
      ),
    ),
  ).toEqual([{ at: 750, anchor: 't-12m30s', speaker: 'Ana López', text: 'Welcome to this webinar.' }])
})

test('SubRip is read alike, with numbers, blank lines of spaces, and its own tags', () => {
  expect(
    said(
      '1\r\n00:00:01,000 --> 00:00:02,000\r\n<font color="#fff">{\\an8}Plan &amp; budget</font>\r\n \r\n2\r\n1:00:02.000 --> 1:00:03,500\r\nAfter an hour',
    ),
  ).toEqual([['t-0m1s', undefined, 'Plan & budget After an hour']])
})

test.each([
  [
    'another speaker',
    vtt('00:01.000 --> 00:02.000\n<v Ana>One', '00:02.000 --> 00:03.000\n<v.loud Ben>Two'),
    ['Ana: One', 'Ben: Two'],
  ],
  [
    'two speakers in one caption',
    vtt('00:01.000 --> 00:02.000\n<v Ana>One</v>\n<v Ben>Two</v>'),
    ['Ana: One', 'Ben: Two'],
  ],
  [
    'names before a colon, as Zoom writes them',
    vtt(
      '00:01.000 --> 00:02.000\nAna López: One',
      '00:02.000 --> 00:03.000\nBen: Two',
      '00:03.000 --> 00:04.000\nBen: Three',
      '00:04.000 --> 00:05.000\nAna López: Four',
    ),
    ['Ana López: One', 'Ben: Two Three', 'Ana López: Four'],
  ],
  [
    'no name that comes once',
    vtt('00:01.000 --> 00:02.000\nNote: bring the plan', '00:02.000 --> 00:03.000\nof your school'),
    ['Note: bring the plan of your school'],
  ],
  [
    'marks of television',
    vtt('00:01.000 --> 00:02.000\n>> Any questions?', '00:02.000 --> 00:03.000\n&gt;&gt; Yes.'),
    ['Any questions?', 'Yes.'],
  ],
  ['a pause after a sentence', vtt('00:01.000 --> 00:02.000\nOne.', '00:04.000 --> 00:05.000\nTwo.'), ['One.', 'Two.']],
  [
    'no pause within a sentence',
    vtt('00:01.000 --> 00:02.000\nOne', '00:09.000 --> 00:10.000\nsentence.'),
    ['One sentence.'],
  ],
  [
    'a name once as long as they speak',
    vtt('00:01.000 --> 00:02.000\n<v Ana>One.', '00:09.000 --> 00:10.000\n<v Ana>Two.'),
    ['Ana: One.', 'Two.'],
  ],
  [
    'the captions that YouTube makes, each line once',
    vtt(
      '00:00.160 --> 00:02.390 align:start position:0%\n \nhello<00:00:00.480><c> and</c><00:00:00.800><c> welcome</c>',
      '00:02.390 --> 00:02.400\nhello and welcome\n ',
      '00:02.400 --> 00:04.550\nhello and welcome\nto<00:00:03.000><c> this</c>',
    ),
    ['hello and welcome to this'],
  ],
  ['a word said twice', vtt('00:01.000 --> 00:02.000\nNo.', '00:02.000 --> 00:03.000\nNo.'), ['No. No.']],
  [
    'comments and styles left out',
    vtt('NOTE by Ana', 'STYLE\n::cue { color: red }', '00:01.000 --> 00:02.000\nHello'),
    ['Hello'],
  ],
  [
    'a second caption right under the first',
    '1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:02,000 --> 00:00:03,000\nTwo',
    ['One Two'],
  ],
  [
    'signs that are no tags',
    vtt('00:01.000 --> 00:02.000\n3 < 4 &lt;b&gt; <i>and</i> &#8220;so&#x201d; &#0; <ruby>漢<rt>kan</rt></ruby>'),
    ['3 < 4 <b> and “so” &#0; 漢'],
  ],
])('paragraphs have %s', (_, text, words) => {
  expect(problemWithTranscript(text)).toBeUndefined()
  expect(transcriptOf(text).map(({ speaker, text: spoken }) => (speaker ? `${speaker}: ${spoken}` : spoken))).toEqual(
    words,
  )
})

test('a paragraph ends after about a minute, with a sentence where there is one', () => {
  const at = (second: number) =>
    `00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000`
  const cues = (words: (index: number) => string) =>
    vtt(...Array.from({ length: 100 }, (__, index) => `${at(index * 3)} --> ${at(index * 3 + 3)}\n${words(index)}`))
  const lengths = (text: string) => transcriptOf(text).map(({ text: words }) => words.length)
  const sentences = lengths(cues((index) => (index % 5 === 4 ? 'of our school, as it is.' : 'this is about the plan')))
  expect(Math.max(...sentences)).toBeLessThan(750)
  expect(Math.min(...sentences.slice(0, -1))).toBeGreaterThanOrEqual(600)
  expect(Math.max(...lengths(cues(() => 'no full stop anywhere in here')))).toBeLessThanOrEqual(900)
})

test('two who speak within a second have anchors of their own', () => {
  expect(
    said(
      vtt(
        '00:01.000 --> 00:01.400\n<v Ana>One',
        '00:01.400 --> 01:02:03.000\n<v Ben>Two',
        '01:02:03.000 --> 01:02:04.000\n<v Ana>Three',
      ),
    ),
  ).toEqual([
    ['t-0m1s', 'Ana', 'One'],
    ['t-0m1s-2', 'Ben', 'Two'],
    ['t-1h2m3s', 'Ana', 'Three'],
  ])
})

test.each([
  ['a time that can’t be read', vtt('00:01.000 --> 0:2\nHello'), 'The time “0:2” in line 3 can’t be read.'],
  ['a time with a comma in WebVTT', vtt('00:00:01,000 --> 00:00:02,000\nHello'), 'in line 3 has a comma'],
  [
    'a time of SubRip that can’t be read',
    '1\n00:00:01 --> 00:00:02,000\nHello',
    'in line 2 can’t be read. Captions have times like 00:00:01,000.',
  ],
  ['an end before the beginning', vtt('00:03.000 --> 00:02.000\nHello'), 'in line 3 ends before it begins'],
  [
    'words without a time',
    vtt('00:01.000 --> 00:02.000\nHello', 'and welcome to the first webinar of our series'),
    '“and welcome to the first webinar of our…” in line 6 has no time above it',
  ],
  [
    'captions out of order',
    vtt('00:05.000 --> 00:06.000\nB', '00:01.000 --> 00:02.000\nA'),
    'in line 6 begins earlier than the one above it',
  ],
  ['no captions', 'WEBVTT\n\nNOTE nothing', 'no captions'],
])('%s is said with its line, and the words are kept', (_, text, sentence) => {
  expect(problemWithTranscript(text)).toContain(sentence)
  expect(transcriptOf(text)).not.toEqual([])
})

test.each([
  [5, '0:05'],
  [750, '12:30'],
  [3723, '1:02:03'],
])('%i seconds are %s', (at, words) => {
  expect(formatVideoTime(at)).toBe(words)
})
