import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../stack/settings.ts'

/** The requirements of levels 1 and 2 in ASVS 5.0.0: in each section they are numbered from 1, and these are the last ones. */
const lastOfSections: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1, '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4, '17.3': 2 },
}
const requirements = Object.entries(lastOfSections).flatMap(([section, last]) =>
  Array.from({ length: last }, (_, index) => `${section}.${index + 1}`),
)

const text = readFileSync(path.join(root, 'docs/asvs.md'), 'utf8')
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+)(?:-(\d+\.\d+\.\d+))? +\| .+? \| (.+?) +\|$/gm)].map(
  ([, first = '', last = first, answer = '']) => ({ first, last, answer }),
)
/** Every requirement that a row is about. */
const inRow = ({ first, last }: (typeof rows)[number]): string[] =>
  requirements.slice(requirements.indexOf(first), requirements.indexOf(last) + 1)
const testsIn = (words: string): string[] => [...words.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, file = '']) => file)

describe('docs/asvs.md', () => {
  test('answers every requirement of levels 1 and 2, once', () => {
    expect(requirements).toHaveLength(253)
    expect(rows.flatMap(inRow)).toEqual(requirements)
  })

  test.each([...new Set(testsIn(text))])('names %s, which there is', (file) => {
    expect(existsSync(path.join(root, file))).toBe(true)
  })

  test.each(rows.map((row) => [row.first, row.answer] as const))('has a test or a reason for %s', (_first, answer) => {
    expect(testsIn(answer).length > 0 || answer.length > 20).toBe(true)
  })

  test('names documents and parts of the program that there are', () => {
    const files = [...text.matchAll(/`((?:cms|shared|site|scripts|docs|e2e)\/[\w./-]+\.\w+)`/g)].map(
      ([, file = '']) => file,
    )
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })
})
