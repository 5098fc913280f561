import type { RegisteredSchool, RegisterPreview } from '@osi/shared'
import { ValidationError, type PayloadRequest } from 'payload'
import type { School } from '../payload-types.ts'
import { Refused } from '../platform/in-one-transaction.ts'
import type { WrittenDocument, WrittenFields } from './imports.ts'
import type { LoadedRegister } from './load-register.ts'

type SchoolFields = Pick<
  School,
  'name' | 'number' | 'formerNames' | 'district' | 'ncesId' | 'grades' | 'status' | 'mergedInto' | 'identifications'
>

/** What a school's document holds of the register. */
function fieldsOf(school: RegisteredSchool, { ids }: LoadedRegister): SchoolFields {
  return {
    name: school.name,
    number: school.number,
    formerNames: [...school.formerNames],
    district: ids.districts.get(school.district) ?? null,
    ncesId: school.ncesId ?? null,
    grades: school.grades ?? null,
    status: school.status,
    mergedInto: (school.mergedInto && ids.schools.get(school.mergedInto)) ?? null,
    identifications: school.identifications.map((row) => ({
      category: ids.categories.get(row.category) ?? row.category,
      schoolYear: row.schoolYear,
      reason: row.reason ?? null,
      groups: [...row.groups],
      enteredOn: row.enteredOn ?? null,
      exitedOn: row.exitedOn ?? null,
      held: row.held ?? false,
    })),
  }
}

const registerFields = [
  'name',
  'number',
  'formerNames',
  'district',
  'ncesId',
  'grades',
  'status',
  'mergedInto',
  'identifications',
  'firstPublishedAt',
  '_status',
] as const

const fieldsBefore = (document: School): WrittenFields =>
  Object.fromEntries(registerFields.map((field) => [field, document[field]]))

/** What undoing has to put back, and to readers where the newest version is a draft. */
function stateBefore(
  document: School | undefined,
  { publicSchools }: LoadedRegister,
): Pick<WrittenDocument, 'before' | 'beforeSavedAt' | 'publicBefore'> {
  if (!document) return {}
  const before = { before: fieldsBefore(document), beforeSavedAt: document.updatedAt }
  if (document._status === 'published') return before
  const known = publicSchools.get(document.id)
  return { ...before, publicBefore: known ? { fields: fieldsBefore(known), updatedAt: known.updatedAt } : null }
}

/** The schools to write. One that went into another one needs that one's id: it comes after it. */
function successorsFirst({ writtenSchools, after }: RegisterPreview): RegisteredSchool[] {
  const written = new Set(writtenSchools)
  const ordered = new Set<RegisteredSchool>()
  const add = (number: string | undefined): void => {
    const school = number !== undefined && written.delete(number) ? after.schools.get(number) : undefined
    if (!school) return
    add(school.mergedInto)
    ordered.add(school)
  }
  writtenSchools.forEach(add)
  return [...ordered]
}

/** The districts of the schools to write that readers never had: they are published with their schools. */
function draftDistricts({ writtenSchools, after }: RegisterPreview, { ids, hiddenDistricts }: LoadedRegister) {
  const numbers = new Set(writtenSchools.map((number) => after.schools.get(number)?.district ?? ''))
  return [...numbers].flatMap((number) => {
    const [id, district] = [ids.districts.get(number), after.districts.get(number)]
    return id && district && hiddenDistricts.has(id) ? [{ id, name: district.name }] : []
  })
}

/** What a form says of a field doesn’t say of which of the many schools. */
function asRefusalOf({ name, number }: RegisteredSchool, error: unknown): unknown {
  if (!(error instanceof ValidationError)) return error
  const problems = error.data.errors.map(({ message }) => message).join(' ')
  return new Refused(`${name} (${number}) can’t be published, and so nothing was written. ${problems}`)
}

/**
 * Writes what a preview showed, in the transaction of the request.
 * @param loaded the register that the preview was made from; the ids of new documents are added to it
 * @param publish whether readers get it; otherwise all of it is drafts
 * @param onProgress told after each document how many are written, and of how many
 */
export async function writeImport(
  req: PayloadRequest,
  preview: RegisterPreview,
  loaded: LoadedRegister,
  publish: boolean,
  onProgress: (written: number, total: number) => void,
): Promise<WrittenDocument[]> {
  const written: WrittenDocument[] = []
  const districts = [...preview.after.districts].filter(([number]) => !loaded.ids.districts.has(number))
  const known = publish ? draftDistricts(preview, loaded) : []
  const total = districts.length + known.length + preview.writtenSchools.length
  const note = (document: WrittenDocument) => onProgress(written.push(document), total)
  onProgress(0, total)
  const _status: 'published' | 'draft' = publish ? 'published' : 'draft'
  const options = { draft: !publish, depth: 0, overrideAccess: true, req } as const
  for (const [number, { name }] of districts) {
    const made = await req.payload.create({
      collection: 'districts',
      data: { name, number, slug: '', _status },
      ...options,
    })
    loaded.ids.districts.set(number, made.id)
    note({ collection: 'districts', id: made.id, name, savedAt: made.updatedAt })
  }
  for (const { id, name } of known) {
    const saved = await req.payload.update({ collection: 'districts', id, data: { _status }, ...options })
    note({
      collection: 'districts',
      id,
      name,
      savedAt: saved.updatedAt,
      before: { _status: 'draft' },
      publicBefore: null,
    })
  }
  for (const school of successorsFirst(preview)) {
    const data = { ...fieldsOf(school, loaded), _status }
    const before = loaded.schools.get(school.number)
    const saving = before
      ? req.payload.update({ collection: 'schools', id: before.id, data, ...options })
      : req.payload.create({ collection: 'schools', data: { ...data, slug: '' }, ...options })
    const saved = await saving.catch((error: unknown) => {
      throw asRefusalOf(school, error)
    })
    loaded.ids.schools.set(school.number, saved.id)
    note({
      collection: 'schools',
      id: saved.id,
      name: school.name,
      savedAt: saved.updatedAt,
      ...stateBefore(before, loaded),
    })
  }
  return written
}
