import { readdirSync, readFileSync } from 'node:fs'
import { compareWithRegister, emptyRegister, type RegisterPreview } from '@osi/shared'
import { describe, expect, test } from 'vitest'
import { UndecodableFile } from './decode.ts'
import { readFile, UnreadableFile } from './read-file.ts'

const folder = new URL('./fixtures/', import.meta.url)
const categories = ['CSI', 'TSI', 'ATSI', 'SAR'].map((acronym) => ({
  acronym,
  slug: acronym.toLowerCase(),
  name: `The category ${acronym}`,
}))
const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, folder))
const before = compareWithRegister(emptyRegister, readFile(bytesOf('before.csv'), categories).rows, categories).after

/** A preview as the table beside each file has it. */
function tableOf({ entries, counts, isLarge, notes }: RegisterPreview, ignoredHeadings: readonly string[]): string {
  const lines = entries.map(({ row, kind, schoolYear = '', school, reason = '' }) =>
    [row ?? '–', kind, schoolYear, school ? `${school.number} ${school.name}`.trim() : '', reason].join(' | '),
  )
  const counted = Object.entries(counts).filter(([, count]) => count > 0)
  return [
    counted.map(([kind, count]) => `${kind} ${count}`).join(', '),
    ...(isLarge ? ['asks again: more than three in ten'] : []),
    ...notes,
    ...ignoredHeadings.map((heading) => `ignored: ${heading}`),
    ...lines,
    '',
  ].join('\n')
}

function previewOf(name: string): string {
  try {
    const { rows, ignoredHeadings } = readFile(bytesOf(`${name}.csv`), categories)
    return tableOf(compareWithRegister(before, rows, categories), ignoredHeadings)
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof UndecodableFile) return `refused: ${error.message}\n`
    throw error
  }
}

const names = readdirSync(folder)
  .filter((file) => /^\d\d-.*\.csv$/.test(file))
  .map((file) => file.replace('.csv', ''))
  .toSorted()

describe('a file shows what it would do, as the table beside it says', () => {
  test.each(names)('%s', async (name) => {
    await expect(previewOf(name)).toMatchFileSnapshot(`./fixtures/${name}.preview.txt`)
  })
})

describe('a file that was imported', () => {
  test.each(names.filter((name) => !/1[56]-|31-|33-/.test(name)))('%s changes nothing the second time', (name) => {
    const { rows } = readFile(bytesOf(`${name}.csv`), categories)
    const { after } = compareWithRegister(before, rows, categories)
    const again = compareWithRegister(after, rows, categories)
    expect(again.writtenSchools).toEqual([])
    expect(again.counts).toMatchObject({ entered: 0, exited: 0, changed: 0, renamed: 0, moved: 0 })
  })

  test('leaves earlier years as they were', () => {
    for (const name of names.filter((each) => /^(0|1[0-4]|2[^267])/.test(each))) {
      const { rows } = readFile(bytesOf(`${name}.csv`), categories)
      for (const [number, school] of before.schools) {
        const after = compareWithRegister(before, rows, categories).after.schools.get(number)
        expect(after?.identifications.filter(({ schoolYear }) => schoolYear === '2022-23')).toEqual(
          school.identifications,
        )
      }
    }
  })
})
