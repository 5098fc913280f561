import { contentTypeNames, readPublication, type Publication } from '@osi/shared'
import { expect, test } from 'vitest'
import { searcherOver } from '../../site/src/search/answer/searcher.ts'
import { recordsOf, searchFilesOf, synonymsOf } from '../../site/src/search/publication/publication-records.ts'
import { starterPublication } from './starter-publication.ts'

const now = new Date('2023-11-01T12:00:00Z')
const updatedAt = '2023-10-01T00:00:00.000Z'
const counties = ['Example', 'Hinds', 'Sample', 'Madeup', 'Invented', 'Paper']
const kinds = ['North High', 'South High', 'Middle', 'Elementary', 'Upper Elementary', 'Career Academy']

/** The starter content with a register of schools that do not exist. */
function withRegister(): Publication {
  const starter = starterPublication()
  const categories = starter.all('school-categories')
  const acronyms = ['CSI', 'TSI', 'ATSI']
  const { publication, problems } = readPublication({
    version: 1,
    fingerprint: 'a-register',
    documents: {
      ...Object.fromEntries(contentTypeNames.map((name) => [name, [...starter.all(name)]])),
      districts: counties.map((county, index) => ({
        id: `d${index}`,
        updatedAt,
        name: `${county} County School District`,
        number: `0${index + 1}01`,
        slug: `${county.toLowerCase()}-county-school-district`,
      })),
      schools: counties.flatMap((county, district) =>
        kinds.map((kind, index) => ({
          id: `s${district}-${index}`,
          updatedAt,
          name: `${county} ${kind}`,
          number: `0${district + 1}0${10 + index}`,
          slug: `${county} ${kind}`.toLowerCase().replaceAll(' ', '-'),
          district: `d${district}`,
          formerNames: index === 2 ? [`${county} Junior Attendance Center`] : [],
          ...(kind === 'Career Academy' && county === 'Paper'
            ? { status: 'merged', mergedInto: `s${district}-0` }
            : {}),
          identifications: [
            {
              category: categories.find(({ acronym }) => acronym === acronyms[index % 3])?.id ?? '',
              schoolYear: '2023-24',
            },
          ],
        })),
      ),
    },
    globals: { ...starter.globals },
    media: [],
    redirects: [],
    problems: [],
  })
  expect(problems).toEqual([])
  return publication
}

const publication = withRegister()
const files = searchFilesOf(recordsOf(publication), synonymsOf(publication))
const searcher = searcherOver((path) => {
  const file = files.get(path)
  return file ? Promise.resolve(file) : Promise.reject(new Error(`There is no file ${path}.`))
})

test.each<[query: string, first: string | RegExp]>([
  ['hinds north', '/schools/hinds-north-high/'],
  ['Hinds Car', '/schools/hinds-career-academy/'],
  ['02012', '/schools/hinds-middle/'],
  ['hinds junior attendance', '/schools/hinds-middle/'],
  ['Paper Career Academy', '/schools/paper-north-high/'],
  ['06015', '/schools/paper-north-high/'],
  ['Paper Upper', '/schools/paper-upper-elementary/'],
  ['schools in Hinds', '/districts/hinds-county-school-district/'],
  ['schools in Hinds County', '/districts/hinds-county-school-district/'],
  ['Sample County School District', '/districts/sample-county-school-district/'],
  ['0201', '/districts/hinds-county-school-district/'],
  ['CSI schools in Example County', /^\/schools\/example-(?:north-high|elementary)\/$|^\/districts\/example-county/],
  ['TSI schools in Hinds', /^\/schools\/hinds-(?:south-high|upper-elementary)\/$|^\/districts\/hinds-county/],
  ['what does CSI mean', /^\/identified-schools\/csi\/|^\/faqs\/|^\/glossary\//],
  ['CSI', /^\/identified-schools\/csi\//],
  ['TSI', /^\/identified-schools\/tsi\//],
])('“%s” leads to %s', async (query, first) => {
  const { results } = await searcher.search({ query }, now)
  const addresses = results.map(({ address }) => address)
  if (typeof first === 'string') expect(addresses[0]).toBe(first)
  else expect(addresses[0]).toMatch(first)
})

test.each(['CSI schools in Example County', 'TSI schools in Hinds'])('“%s” finds each of them', async (query) => {
  const { results } = await searcher.search({ query }, now)
  const [acronym = '', county = ''] = [query.slice(0, 3), query.includes('Example') ? 'example' : 'hinds']
  const wanted = publication
    .all('schools')
    .filter(
      ({ slug, identifications }) =>
        slug.startsWith(county) &&
        identifications.some(({ category }) => publication.find('school-categories', category)?.acronym === acronym),
    )
    .map((school) => publication.addressOf('schools', school))
  const found = new Set(results.slice(0, 6).map(({ address }) => address))
  expect(wanted.filter((address) => !found.has(address))).toEqual([])
})
