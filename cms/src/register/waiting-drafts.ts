import { isOneOf, kindsNotWritten, type RegisteredSchool, type RegisterPreview } from '@osi/shared'
import type { School } from '../payload-types.ts'
import type { LoadedRegister } from './load-register.ts'

/** What a document says of all that a file may say of a school, as one text. */
const toldBy = ({ name, district, status, mergedInto, identifications }: School, years: ReadonlySet<string>): string =>
  JSON.stringify([
    name,
    district,
    status,
    mergedInto ?? null,
    identifications
      ?.filter(({ schoolYear }) => years.has(schoolYear))
      .map(({ id: _id, ...identification }) => identification),
  ])

/**
 * The schools of a file with a draft that readers get when the file is published: those that the file writes, and those of which the draft
 * says already what the file says, but readers don’t have it. A draft that is about something else stays a draft.
 */
export function waitingDrafts(
  preview: RegisterPreview,
  { schools, publicSchools }: LoadedRegister,
): RegisteredSchool[] {
  const entries = preview.entries.filter(({ kind }) => !isOneOf(kindsNotWritten, kind))
  const inFile = new Set(entries.flatMap(({ row, school }) => (row && school ? [school.number] : [])))
  const years = new Set(entries.flatMap(({ schoolYear }) => schoolYear ?? []))
  const written = new Set(preview.writtenSchools)
  const isInYears = (document: School): boolean =>
    document.identifications?.some(({ schoolYear }) => years.has(schoolYear)) ?? false
  return [...preview.after.schools.values()].filter(({ number }) => {
    const document = schools.get(number)
    if (document?._status !== 'draft') return false
    if (written.has(number)) return true
    const known = publicSchools.get(document.id)
    // A draft may have taken the school out of the file’s list.
    if (!inFile.has(number) && !(known && isInYears(known) && !isInYears(document))) return false
    return !known || toldBy(known, years) !== toldBy(document, years)
  })
}
