import { expect, test } from 'vitest'
import { teamInWords } from './team-in-words.ts'

test.each([
  ['nobody has said', [], undefined],
  [
    'the team of four',
    ['Principal', 'Counselor', 'Lead teacher', 'Federal programs director'].map((role) => ({ role, count: 1 })),
    'A district team of four: principal, counselor, lead teacher, federal programs director',
  ],
  [
    'several of one role',
    [
      { role: 'Principal', count: 1 },
      { role: 'Lead teacher', count: 2 },
    ],
    'A district team of three: principal, lead teacher (two)',
  ],
  ['an abbreviation', [{ role: 'MTSS coordinator', count: 1 }], 'A district team of one: MTSS coordinator'],
  ['a large team', [{ role: 'Teacher', count: 12 }], 'A district team of 12: teacher (12)'],
])('%s', (_, team, words) => expect(teamInWords(team)).toBe(words))
