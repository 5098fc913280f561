import {
  dataLicenses,
  defaultDataLicense,
  registerColumnNames,
  registerColumns,
  type Publication,
  type RegisterCategory,
  type RegisterColumn,
} from '@osi/shared'
import { officeOf } from '../layout/office.ts'
import { publishedRegister } from './published-register.ts'
import { formatSchoolYear } from './school-year.ts'

/** A file of the open data: its name, what is in it. */
export interface DataFile {
  name: string
  /** Like `2022-23`; undefined for all years. */
  schoolYear?: string
  format: 'csv' | 'json'
}

/** What a column holds, in the terms of Table Schema (specs.frictionlessdata.io/table-schema). */
interface Column {
  type: 'string' | 'date'
  description: string
  constraints?: { required?: true; pattern?: string; enum?: readonly string[] }
}

const number = (digits: number): string => `^[0-9]{${digits}}$`

const columnsWith = (categories: readonly RegisterCategory[]): Record<RegisterColumn, Column> => ({
  schoolYear: {
    type: 'string',
    description: 'The school year of the list, like 2022-23.',
    constraints: { required: true, pattern: '^[0-9]{4}-[0-9]{2}$' },
  },
  districtNumber: {
    type: 'string',
    description: 'The number of the school’s district now: four digits, leading zeros included.',
    constraints: { pattern: number(4) },
  },
  districtName: { type: 'string', description: 'The name of the district.' },
  schoolNumber: {
    type: 'string',
    description: 'The number that names the school for ever: five digits, leading zeros included.',
    constraints: { required: true, pattern: number(5) },
  },
  schoolName: { type: 'string', description: 'What the school is called now.', constraints: { required: true } },
  ncesId: { type: 'string', description: 'The number of the National Center for Education Statistics, if known.' },
  grades: { type: 'string', description: 'The grades of the school, like 6–8.' },
  category: {
    type: 'string',
    description: `What the school was identified for: ${categories.map(({ acronym, name }) => `${acronym} is ${name}`).join(', ')}.`,
    constraints: { required: true, enum: categories.map(({ acronym }) => acronym) },
  },
  reason: { type: 'string', description: 'Why, in the words of the office.' },
  groups: { type: 'string', description: 'The groups of students concerned, by label, separated by semicolons.' },
  enteredOn: { type: 'date', description: 'Since when it is identified; may lie before the school year.' },
  exitedOn: { type: 'date', description: 'From when on it is no longer identified.' },
  status: {
    type: 'string',
    description: 'What the school is now.',
    constraints: { required: true, enum: ['open', 'closed', 'merged'] },
  },
  mergedInto: {
    type: 'string',
    description: 'The number of the school that it went into, or that takes its place.',
    constraints: { pattern: number(5) },
  },
  held: {
    type: 'string',
    description: 'Whether it stayed in the category although it could have left.',
    constraints: { enum: ['yes'] },
  },
  formerNames: { type: 'string', description: 'Names that the school had before, separated by semicolons.' },
  asOf: {
    type: 'date',
    description: 'The day, in Central time, on which something in this list was published last.',
    constraints: { required: true },
  },
})

const titleOf = ({ schoolYear }: DataFile): string =>
  schoolYear ? `Identified schools in ${formatSchoolYear(schoolYear)}` : 'Identified schools, all years'

/** The description of the open data, as a Data Package (datapackage.org). */
export function dataPackage(
  { publication, siteUrl }: { publication: Publication; siteUrl: string },
  files: readonly DataFile[],
): object {
  const { asOf, categories } = publishedRegister(publication)
  const columns = columnsWith(categories)
  const license = publication.globals['site-settings']?.dataLicense ?? defaultDataLicense
  const schema = {
    fields: registerColumnNames.map((name) => ({ name: registerColumns[name].heading, ...columns[name] })),
    missingValues: [''],
    primaryKey: (['schoolYear', 'schoolNumber', 'category'] as const).map((name) => registerColumns[name].heading),
  }
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'identified-schools',
    title: 'Schools identified for support',
    description:
      'One row for each school, category and school year. A school that stands in a list and not in the next one has left. In the CSV files a text that begins like a formula has an apostrophe before it, so that spreadsheets show it as text.',
    homepage: `${siteUrl}/identified-schools/`,
    created: asOf,
    version: asOf.slice(0, 10),
    licenses: [{ name: license, ...dataLicenses[license] }],
    contributors: [{ title: officeOf(publication).name, path: siteUrl, roles: ['publisher'] }],
    resources: files.map((file) => ({
      name: file.name.replace('.', '-'),
      title: `${titleOf(file)} (${file.format.toUpperCase()}), as of ${asOf.slice(0, 10)}`,
      path: file.name,
      format: file.format,
      mediatype: file.format === 'csv' ? 'text/csv' : 'application/json',
      encoding: 'utf-8',
      schema,
    })),
  }
}
