import { expect, test } from 'vitest'
import { abbreviationsToMark, areLetters } from './abbreviations.ts'

const glossary = new Map([
  ['CSI', 'Comprehensive Support and Improvement'],
  ['TSI', 'Targeted Support and Improvement'],
  ['SAR', 'Schools At-Risk'],
  ['MDE', 'Mississippi Department of Education'],
  ['MS SOARS', 'Mississippi Schools Obtaining Academic Results for Success'],
])

/** What is marked in lines that readers meet one after the other; `[…]` in a line may not be marked. */
function marked(...lines: string[]): string[] {
  const given = new Set<string>()
  return lines.flatMap((written) => {
    const [from, to] = [written.indexOf('['), written.indexOf(']') - 1]
    const line = written.replace(/[[\]]/g, '')
    const canMark = (start: number, end: number) => from < 0 || end <= from || start >= to
    return abbreviationsToMark(line, { longFormOf: (letters) => glossary.get(letters), canMark, given }).map(
      ({ start, end }) => line.slice(start, end),
    )
  })
}

test.each([
  ['the first time alone', ['CSI and TSI schools. CSI again.', 'TSI too.'], ['CSI', 'TSI']],
  ['without the s of a plural', ['Two CSIs.'], ['CSI']],
  ['not where the line spells it out', ['Comprehensive Support and Improvement (CSI) begins.', 'CSI goes on.'], []],
  ['not where other words spell the letters', ['A school at risk: Schools At Risk (SAR).'], []],
  ['not in a link, but after it', ['See [CSI]. CSI is hard.'], ['CSI']],
  ['not after a link that spells it out', ['See [Comprehensive Support and Improvement (CSI)].', 'CSI.'], []],
  ['as two words where the glossary has two', ['In MS SOARS, in MS SOARS.'], ['MS SOARS']],
  ['not as a part of a longer word', ['ATSI, CSI-like, xCSI, CSI2'], ['CSI']],
  ['not what the glossary has not', ['The MTSS of the RCU'], []],
  ['where its words stand in another line alone', ['The Mississippi Department of Education.', 'MDE'], ['MDE']],
])('an abbreviation is marked %s', (_, lines, words) => {
  expect(marked(...lines)).toEqual(words)
})

test.each([
  ['CSI', true],
  ['MS SOARS', true],
  ['Priority school', false],
  ['P-16 council', false],
  ['i3', false],
  ['', false],
])('%j is letters that stand for words: %s', (text, are) => expect(areLetters(text)).toBe(are))
