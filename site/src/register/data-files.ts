import { listPageOf, rowsAsCsv, rowsAsObjects, type Publication } from '@osi/shared'
import { dataPackage, type DataFile } from './data-package.ts'
import { publishedRegister } from './published-register.ts'
import { currentYear, listedYears } from './school-year.ts'

const folder = '/data/'

/** The name of a year's file, or of that with all years. It stays as it is for ever. */
const nameOf = (format: DataFile['format'], schoolYear?: string): string =>
  `identified-schools${schoolYear ? `-${schoolYear}` : ''}.${format}`

/** The files with rows, that with all years first; none while the register is empty. */
export function dataFilesOf(publication: Publication): DataFile[] {
  const years = listedYears(publication)
  if (years.length === 0) return []
  return [undefined, ...years].flatMap((schoolYear) =>
    (['csv', 'json'] as const).map((format) => ({ name: nameOf(format, schoolYear), schoolYear, format })),
  )
}

const descriptionName = 'datapackage.json'

/** Where a file of the open data is. */
export const addressOfData = (name: string): string => `${folder}${name}`

/** The page with the list of a year; the current one stands with the categories. */
export const addressOfYear = (schoolYear: string, publication: Publication): string =>
  schoolYear === currentYear(publication)
    ? listPageOf('school-categories').address
    : `${listPageOf('school-categories').address}years/${schoolYear}/`

/** Every address of the open data and of the lists of earlier years; none while the register is empty. */
export function registerAddresses(publication: Publication): string[] {
  const files = dataFilesOf(publication)
  if (files.length === 0) return []
  return [
    ...[...files.map(({ name }) => name), descriptionName].map(addressOfData),
    ...listedYears(publication).map((year) => addressOfYear(year, publication)),
  ]
}

const typeOf = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const

/**
 * A file of the open data.
 * @param name after `/data/`
 * @returns undefined when there is no such file
 */
export function dataFile(context: { publication: Publication; siteUrl: string }, name: string): Response | undefined {
  const { publication } = context
  const files = dataFilesOf(publication)
  if (files.length === 0) return undefined
  const answer = (body: string, type: string) => new Response(body, { headers: { 'Content-Type': type } })
  if (name === descriptionName) return answer(`${JSON.stringify(dataPackage(context, files), null, 2)}\n`, typeOf.json)
  const file = files.find((each) => each.name === name)
  if (!file) return undefined
  const rows = publishedRegister(publication).rows.filter(
    ({ schoolYear }) => file.schoolYear === undefined || schoolYear === file.schoolYear,
  )
  return answer(file.format === 'csv' ? rowsAsCsv(rows) : JSON.stringify(rowsAsObjects(rows)), typeOf[file.format])
}
