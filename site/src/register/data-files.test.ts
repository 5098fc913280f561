import { addressesOf } from '../addresses.ts'
import { expect, test } from 'vitest'
import { publicationOf } from '../testing/publication-of.ts'
import { dataFile } from './data-files.ts'

const siteUrl = 'https://osi.example.org'
const publication = publicationOf()
const now = new Date('2023-10-20T17:00:00Z')
const fileOf = (name: string) => dataFile({ publication, siteUrl }, name)
const textOf = async (name: string) => (await fileOf(name)?.text()) ?? ''

const heading =
  'School Year,District Number,District Name,School Number,School Name,NCES ID,Grades,Category,Reason,Student Groups,Entered On,Exited On,Status,Merged Into,Held,Former Names,As Of'

test('the data have one row for each school, category and year, as of the day on which they changed', async () => {
  expect((await textOf('identified-schools.csv')).split('\r\n')).toEqual([
    heading,
    '2022-23,0101,Example County School District,01014,Example Middle School,,6–8,TSI,,English learners,2022-10-15,,open,,,Example Junior High,2023-10-01',
    '2022-23,0101,Example County School District,01015,Example Annex School,,,TSI,,,,2023-06-30,merged,01014,,,2023-10-01',
    '2023-24,0101,Example County School District,01014,Example Middle School,,6–8,CSI,It is among the lowest 5 percent of Title I schools.,,2023-10-01,,open,,,Example Junior High,2023-10-01',
    '',
  ])
})

test('JSON says the same, with null for what is not known', async () => {
  const rows: Record<string, unknown>[] = JSON.parse(await textOf('identified-schools.json'))
  expect(rows).toHaveLength(3)
  expect(rows[1]).toMatchObject({
    'School Number': '01015',
    'Merged Into': '01014',
    Grades: null,
    'As Of': '2023-10-01',
  })
})

test('a year has a file of its own', async () => {
  const lines = (await textOf('identified-schools-2022-23.csv')).trim().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines.slice(1).every((line) => line.startsWith('2022-23,'))).toBe(true)
})

test('every file is described: columns, types, license, as of', async () => {
  const described: {
    created: string
    licenses: { name: string }[]
    resources: { path: string; schema: { fields: { name: string; type: string; description: string }[] } }[]
  } = JSON.parse(await textOf('datapackage.json'))
  expect(described).toMatchObject({ created: '2023-10-01T15:00:00.000Z', licenses: [{ name: 'CC0-1.0' }] })
  expect(described.resources.map(({ path }) => path)).toEqual([
    'identified-schools.csv',
    'identified-schools.json',
    'identified-schools-2023-24.csv',
    'identified-schools-2023-24.json',
    'identified-schools-2022-23.csv',
    'identified-schools-2022-23.json',
  ])
  for (const { path, schema } of described.resources) {
    expect(fileOf(path)?.status).toBe(200)
    expect(schema.fields.map(({ name }) => name).join()).toBe(heading)
    expect(schema.fields.every(({ description }) => description.endsWith('.'))).toBe(true)
  }
})

test('an empty register has no data', () => {
  const empty = publicationOf({ schools: [] })
  expect(dataFile({ publication: empty, siteUrl }, 'identified-schools.csv')).toBeUndefined()
  expect(dataFile({ publication: empty, siteUrl }, 'datapackage.json')).toBeUndefined()
  expect(addressesOf(empty, now).filter((address) => address.startsWith('/data/'))).toEqual([])
  expect(addressesOf(publication, now)).toEqual(
    expect.arrayContaining(['/data/datapackage.json', '/data/identified-schools.csv']),
  )
})
