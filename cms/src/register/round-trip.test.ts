import {
  compareWithRegister,
  emptyRegister,
  exportRows,
  rowsAsCsv,
  type Identification,
  type Register,
  type RegisteredSchool,
} from '@osi/shared'
import { describe, expect, test } from 'vitest'
import { readFile } from './read-file.ts'

const categories = ['CSI', 'TSI', 'ATSI', 'SAR'].map((acronym) => ({
  acronym,
  slug: acronym.toLowerCase(),
  name: `The category ${acronym}`,
}))

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Texts that files spoil. */
const texts = [
  '=1+1',
  '+601 359',
  '-5',
  '@home',
  "'=quoted",
  '="0101"',
  'Graduation rate, 67 % or less',
  'Say "yes"',
  'Peña–Łódź; no',
  '007',
  'a\tb',
]

/** A register such as imports can make it: of each school, everything follows from its rows. */
function randomRegister(seed: number): Register {
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] ?? items[0]!
  const maybe = <Item>(make: () => Item): Item | undefined => (random() < 0.5 ? make() : undefined)
  const years = ['2021-22', '2022-23', '2023-24'].slice(0, 1 + Math.floor(random() * 3))
  const districts = new Map(
    ['0101', '0202', '1303'].map((number) => [number, { number, name: `${pick(['Example', '=Sample'])} ${number}` }]),
  )
  const numbers = Array.from({ length: 1 + Math.floor(random() * 12) }, (_, index) =>
    String(index * 37 + 5).padStart(5, '0'),
  )
  const identificationsOf = (): Identification[] =>
    years.flatMap((schoolYear, index) => {
      // Every school stands in one list at least; otherwise it has no row.
      if (index > 0 && random() < 0.3) return []
      return categories
        .filter((_, place) => place === 0 || random() < 0.2)
        .map(({ slug }) => ({
          category: slug,
          schoolYear,
          reason: maybe(() => pick(texts.filter((text) => text !== 'a\tb'))),
          groups: random() < 0.5 ? ['English learners', '=Group'] : [],
          enteredOn: '2021-10-15',
          exitedOn: random() < 0.1 ? '2023-06-30' : undefined,
          held: maybe(() => true),
        }))
    })
  const schools = numbers.map((number, index): [string, RegisteredSchool] => {
    const successor = index > 0 && random() < 0.2 ? numbers[index - 1] : undefined
    return [
      number,
      {
        number,
        name: `School ${number} ${pick(texts).replace('\t', ' ')}`,
        formerNames: random() < 0.3 ? [`Old ${number}`, '=Older'] : [],
        district: pick([...districts.keys()]),
        status: successor ? pick(['merged', 'closed']) : pick(['open', 'closed']),
        identifications: identificationsOf(),
        ncesId: maybe(() => `28${number}`),
        grades: maybe(() => pick(['6–8', '9-12', 'K-5'])),
        mergedInto: successor,
      },
    ]
  })
  const used = new Set(schools.map(([, { district }]) => district))
  return {
    districts: new Map([...districts].filter(([number]) => used.has(number))),
    schools: new Map(schools),
  }
}

/** What a register says, without the order of its maps and without fields that say nothing. */
const factsOf = ({ districts, schools }: Register): unknown =>
  JSON.parse(
    JSON.stringify({
      districts: [...districts.values()].toSorted((a, b) => a.number.localeCompare(b.number)),
      schools: [...schools.values()]
        .toSorted((a, b) => a.number.localeCompare(b.number))
        .map(({ identifications, ...school }) => ({
          ...school,
          identifications: identifications.map(({ held, ...rest }) => ({ ...rest, held: held ?? false })),
        })),
    }),
  )

const fileOf = (register: Register): Uint8Array =>
  new TextEncoder().encode(rowsAsCsv(exportRows(register, categories, '2024-01-15')))
const imported = (file: Uint8Array, register: Register) =>
  compareWithRegister(register, readFile(file, categories).rows, categories)

describe('an export, imported into an empty register, makes the same one', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))('random register %d', (seed) => {
    const register = randomRegister(seed)
    const { after, counts } = imported(fileOf(register), emptyRegister)
    expect(counts).toMatchObject({ unknown: 0, doubtful: 0, rejected: 0 })
    expect(factsOf(after)).toEqual(factsOf(register))
    expect(fileOf(after)).toEqual(fileOf(register))
  })
})

test('an export changes nothing in the register that it was made of', () => {
  for (let seed = 100; seed < 120; seed++) {
    const register = randomRegister(seed)
    const again = imported(fileOf(register), register)
    expect(again.writtenSchools).toEqual([])
    expect(again.counts).toMatchObject({ entered: 0, exited: 0, changed: 0, renamed: 0, moved: 0 })
  }
})
