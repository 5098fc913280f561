import { expect, test } from 'vitest'
import type { LinksReport } from './links-report.ts'
import { failureInWords, statusInWords } from './link-words.ts'

/** Friday, October 26, 2018, 11:00 a.m. Central, which is daylight time. */
const at = '2018-10-26T16:00:00.000Z'
const calm: LinksReport = {
  at,
  isOn: true,
  count: 12,
  due: 0,
  isChecking: false,
  judgedAt: '2018-10-26T15:32:00.000Z',
  isCutOff: false,
  failing: [],
}

test.each<[string, Partial<LinksReport>, string]>([
  [
    'all is calm',
    {},
    '12 links lead to other sites. Each is checked about once a day, the last one at 10:32 a.m. Central.',
  ],
  ['there is one', { count: 1 }, 'One link leads to another site. Each is checked'],
  [
    'they are being checked',
    { isChecking: true, due: 3 },
    '12 links lead to other sites. They are being checked, 3 are left.',
  ],
  ['nobody has looked yet', { judgedAt: undefined, due: 12 }, 'for the first time within the next minutes'],
  ['there is none', { count: 0, judgedAt: undefined }, 'Nothing on the site leads to another site'],
  [
    'the network is gone',
    { isCutOff: true, due: 12, isChecking: true },
    'No link to another site could be checked since 10:32 a.m. Central',
  ],
  [
    'there never was a network',
    { isCutOff: true, judgedAt: undefined },
    'No link to another site could be checked so far',
  ],
  ['it is switched off', { isOn: false, count: 0 }, 'Links to other sites are not checked'],
])('says it when %s', (_, parts, words) => {
  expect(statusInWords({ ...calm, ...parts })).toContain(words)
})

test('says since when a link fails, and how', () => {
  const link = { link: 'https://example.org/', since: '2018-10-24T14:00:00.000Z', reason: 'it took too long' }
  expect(failureInWords(link, at)).toBe('Since October 24, 2018, 9:00 a.m. Central: it took too long.')
})
