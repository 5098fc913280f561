import type { Identification, Register, RegisterCategory, RegisteredDistrict, RegisteredSchool } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import type { District, School } from '../payload-types.ts'
import { plainDay } from '../fields/plain-day.ts'

/** The register as the CMS has it, with the ids of its documents. */
export interface LoadedRegister {
  register: Register
  categories: readonly RegisterCategory[]
  /** Ids of categories by slug; of districts and schools by number. */
  ids: { categories: Map<string, string>; districts: Map<string, string>; schools: Map<string, string> }
  /** The documents themselves, by number. */
  schools: Map<string, School>
  /** What readers have of the schools whose newest version is a draft, by id. */
  publicSchools: Map<string, School>
  /** Ids of the districts that readers don’t have. */
  hiddenDistricts: ReadonlySet<string>
}

const idOf = (relation: string | { id: string } | null | undefined): string | undefined =>
  typeof relation === 'string' ? relation : (relation?.id ?? undefined)

const dayOf = (stored: string | null | undefined): string | undefined => (stored ? String(plainDay(stored)) : undefined)

const textOf = (text: string | null | undefined): string | undefined => text || undefined

/** The numbers that several schools have: someone typed them, or took a school out of the trash that had been imported anew. */
function sharedNumbersIn(documents: readonly School[]): ReadonlyMap<string, string[]> {
  const names = new Map<string, string[]>()
  for (const { number, name } of documents) names.set(number, [...(names.get(number) ?? []), name])
  return new Map([...names].filter(([, { length }]) => length > 1))
}

const draftsIn = (documents: readonly { id: string; _status?: string | null }[]): string[] =>
  documents.filter(({ _status }) => _status === 'draft').map(({ id }) => id)

/** Everything of the register, drafts on top of what is published included: a file is compared with what editors see. */
export async function loadRegister(req: PayloadRequest): Promise<LoadedRegister> {
  const options = { draft: true, depth: 0, pagination: false, overrideAccess: true, req } as const
  const { docs: categoryDocs } = await req.payload.find({ collection: 'school-categories', ...options })
  const { docs: districtDocs } = await req.payload.find({ collection: 'districts', ...options })
  const { docs: schoolDocs } = await req.payload.find({ collection: 'schools', ...options })
  const [schoolDrafts, districtDrafts] = [draftsIn(schoolDocs), draftsIn(districtDocs)]
  // Of all others readers have the newest version. After an import that was published there is nothing to ask.
  const publicOf = (ids: readonly string[]) =>
    ({ ...options, draft: false, where: { id: { in: ids }, _status: { equals: 'published' } } }) as const
  const publicSchools =
    schoolDrafts.length > 0 ? (await req.payload.find({ collection: 'schools', ...publicOf(schoolDrafts) })).docs : []
  const publicDistricts =
    districtDrafts.length > 0
      ? (await req.payload.find({ collection: 'districts', ...publicOf(districtDrafts), select: { number: true } }))
          .docs
      : []
  const slugs = new Map(categoryDocs.map(({ id, slug }) => [id, slug ?? id]))
  const districtNumbers = new Map(districtDocs.map(({ id, number }) => [id, number]))
  const schoolNumbers = new Map(schoolDocs.map(({ id, number }) => [id, number]))

  const identificationOf = (row: NonNullable<School['identifications']>[number]): Identification => ({
    category: slugs.get(idOf(row.category) ?? '') ?? idOf(row.category) ?? '',
    schoolYear: row.schoolYear,
    reason: textOf(row.reason),
    groups: row.groups ?? [],
    enteredOn: dayOf(row.enteredOn),
    exitedOn: dayOf(row.exitedOn),
    ...(row.held ? { held: true } : {}),
  })
  const districtOf = ({ number, name }: District): RegisteredDistrict => ({ number, name })
  const schoolOf = (school: School): RegisteredSchool => ({
    number: school.number,
    name: school.name,
    formerNames: school.formerNames ?? [],
    district: districtNumbers.get(idOf(school.district) ?? '') ?? '',
    status: school.status,
    identifications: (school.identifications ?? []).map(identificationOf),
    ncesId: textOf(school.ncesId),
    grades: textOf(school.grades),
    mergedInto: schoolNumbers.get(idOf(school.mergedInto) ?? ''),
  })
  return {
    register: {
      districts: new Map(districtDocs.map((document) => [document.number, districtOf(document)])),
      schools: new Map(schoolDocs.map((document) => [document.number, schoolOf(document)])),
      sharedNumbers: sharedNumbersIn(schoolDocs),
    },
    categories: categoryDocs.map(({ id, slug, acronym, name }) => ({ slug: slug ?? id, acronym, name })),
    ids: {
      categories: new Map(categoryDocs.map(({ id, slug }) => [slug ?? id, id])),
      districts: new Map(districtDocs.map(({ id, number }) => [number, id])),
      schools: new Map(schoolDocs.map(({ id, number }) => [number, id])),
    },
    schools: new Map(schoolDocs.map((document) => [document.number, document])),
    publicSchools: new Map(publicSchools.map((document) => [document.id, document])),
    hiddenDistricts: new Set(districtDrafts.filter((id) => !publicDistricts.some((each) => each.id === id))),
  }
}
