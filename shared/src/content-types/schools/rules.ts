import type { Problem } from '../../problems.ts'
import { parseSchoolYear } from '../../register/school-year.ts'

interface Draft {
  status?: unknown
  mergedInto?: unknown
  identifications?: { category?: unknown; schoolYear?: unknown; enteredOn?: unknown; exitedOn?: unknown }[] | null
}

/** The rules of a school that concern more than one of its fields. */
export function problemsInSchool(draft: Draft): Problem[] {
  const { status, mergedInto, identifications } = draft
  const rows = identifications ?? []
  return [
    ...(status === 'merged' && !mergedInto
      ? [{ path: 'mergedInto', message: 'Choose the school that it went into, or another status.' }]
      : []),
    ...rows.flatMap(({ category, schoolYear, enteredOn, exitedOn }, index) => {
      const path = `identifications.${index}`
      const isTwin = rows
        .slice(0, index)
        .some((other) => other.category === category && other.schoolYear === schoolYear && schoolYear)
      return [
        ...(typeof schoolYear === 'string' && schoolYear && parseSchoolYear(schoolYear) !== schoolYear
          ? [{ path: `${path}.schoolYear`, message: `“${schoolYear}” is no school year. Write it as 2022-23.` }]
          : []),
        ...(isTwin
          ? [{ path: `${path}.schoolYear`, message: 'The school has this category and year already, in a row above.' }]
          : []),
        ...(typeof enteredOn === 'string' && typeof exitedOn === 'string' && exitedOn && exitedOn < enteredOn
          ? [{ path: `${path}.exitedOn`, message: 'The school would leave before it enters. Check both days.' }]
          : []),
      ]
    }),
  ]
}
