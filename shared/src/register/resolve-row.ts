import { bareName, nearNames } from './near-names.ts'
import type { KindNotWritten, NamedSchool } from './preview.ts'
import type { Register, RegisteredSchool } from './register.ts'
import type { RegisterRow } from './rows.ts'

/** The school that a row means: one of the register, a new one, or none that is certain. */
export type Resolution =
  { school: RegisteredSchool; isNew: boolean } | { kind: KindNotWritten; reason: string; near?: NamedSchool[] }

/** What a row is held against. */
export interface ResolutionContext {
  /** The register so far. */
  register: Register
  /** Whether it had a list before this file: the first import makes the districts, later ones don't. */
  isFilled: boolean
  /** The rows of the same school year. */
  rows: readonly RegisterRow[]
}

const named = ({ number, name }: NamedSchool): NamedSchool => ({ number, name })
const inWords = (schools: readonly NamedSchool[]): string =>
  schools.map(({ number, name }) => `${name} (${number})`).join(' or ')

const doubtful = (reason: string, near: readonly NamedSchool[] = []): Resolution => ({
  kind: 'doubtful',
  reason,
  near: near.map(named),
})
const unknown = (reason: string): Resolution => ({ kind: 'unknown', reason })

/** The rows that say the same school and category as a row before them, and those that contradict it. */
function problemWithTwins(row: RegisterRow, { rows }: ResolutionContext): Resolution | undefined {
  const same = rows.filter((other) => other.schoolNumber === row.schoolNumber)
  const otherName = same.find(
    (other) => other.schoolName && row.schoolName && bareName(other.schoolName) !== bareName(row.schoolName),
  )
  if (otherName)
    return doubtful(
      `Rows ${[row.row, otherName.row].toSorted((a, b) => a - b).join(' and ')} have the number ${row.schoolNumber} for two schools, “${row.schoolName}” and “${otherName.schoolName}”. Correct one of the numbers.`,
    )
  const elsewhere = same.find(
    (other) => other.districtNumber && row.districtNumber && other.districtNumber !== row.districtNumber,
  )
  if (elsewhere) {
    const [first, second] = elsewhere.row < row.row ? [elsewhere, row] : [row, elsewhere]
    return doubtful(
      `Rows ${first.row} and ${second.row} have the school ${row.schoolNumber} in two districts, ${first.districtNumber} and ${second.districtNumber}. Correct one of them.`,
    )
  }
  const twin = same.find((other) => other.row !== row.row && other.category === row.category)
  if (!twin) return undefined
  const facts = ({ row: _row, ...rest }: RegisterRow) => JSON.stringify(rest)
  if (facts(twin) !== facts(row))
    return doubtful(
      `Row ${twin.row} is about the same school, category and year, and says something else. Remove one of them.`,
    )
  return twin.row < row.row ? { kind: 'rejected', reason: `It is the same as row ${twin.row}.` } : undefined
}

/** Schools of the register that a name may mean and that the file names nowhere by their number. */
function absentNamesakes(
  row: RegisterRow,
  { register, rows }: ResolutionContext,
  district: string | undefined,
): RegisteredSchool[] {
  const present = new Set(rows.map(({ schoolNumber }) => schoolNumber))
  const wanted = bareName(row.schoolName ?? '')
  return [...register.schools.values()].filter(
    (school) =>
      school.number !== row.schoolNumber &&
      !present.has(school.number) &&
      (district === undefined || school.district === district) &&
      bareName(school.name) === wanted,
  )
}

function withoutNumber(row: RegisterRow, { register }: ResolutionContext): Resolution {
  const candidates = [...register.schools.values()].filter(
    ({ district }) => !row.districtNumber || district === row.districtNumber,
  )
  const near = nearNames(row.schoolName ?? '', candidates, ({ name }) => name)
  return near.length > 0
    ? doubtful(`It has no school number. Is it ${inWords(near)}? Write the number.`, near)
    : unknown(`It has no school number, and no school is called “${row.schoolName}”. Write the number.`)
}

function newSchool(row: RegisterRow, number: string, context: ResolutionContext): Resolution {
  const { register, isFilled } = context
  if (!row.schoolName) return unknown(`No school has the number ${number}. To add the school, write its name, too.`)
  if (!row.districtNumber)
    return unknown(`No school has the number ${number}. To add the school, write the number of its district, too.`)
  if (!register.districts.has(row.districtNumber) && !row.districtName)
    return unknown(`No district has the number ${row.districtNumber}. Write its name, too.`)
  const namesakes = isFilled ? absentNamesakes(row, context, row.districtNumber) : []
  if (namesakes.length > 0)
    return doubtful(
      `No school has the number ${number}, and ${inWords(namesakes)} is not in the file. If it is that school, correct the number.`,
      namesakes,
    )
  return {
    isNew: true,
    school: {
      number,
      name: row.schoolName,
      formerNames: [],
      district: row.districtNumber,
      status: 'open',
      identifications: [],
    },
  }
}

function known(row: RegisterRow, school: RegisteredSchool, context: ResolutionContext): Resolution {
  const isCalledOtherwise = row.schoolName !== undefined && bareName(row.schoolName) !== bareName(school.name)
  const namesakes = isCalledOtherwise ? absentNamesakes(row, context, row.districtNumber ?? school.district) : []
  return namesakes.length > 0
    ? doubtful(
        `The number ${school.number} is ${school.name}, the name is ${inWords(namesakes)}. Correct the number or the name.`,
        [school, ...namesakes],
      )
    : { school, isNew: false }
}

/** Why a school can't have gone into another one: nobody knows that one, or mergers lead back to the school itself. */
function problemWithMerger(number: string, mergedInto: string, context: ResolutionContext): Resolution | undefined {
  const { register, rows } = context
  const rowsOf = (school: string) => rows.filter(({ schoolNumber }) => schoolNumber === school)
  const seen = new Set<string>()
  let next: string | undefined = mergedInto
  while (next && next !== number && !seen.has(next)) {
    seen.add(next)
    const said: RegisterRow | undefined = rowsOf(next).find((row) => row.status ?? row.mergedInto)
    next = said ? said.mergedInto : register.schools.get(next)?.mergedInto
  }
  if (next)
    return {
      kind: 'rejected',
      reason:
        mergedInto === number
          ? 'Merged Into is the number of the school itself. Write the one that it went into.'
          : `Merged Into leads in a circle: from ${[number, ...seen].join(' to ')} and back. Correct one of the numbers.`,
    }
  const isKnown =
    register.schools.has(mergedInto) || rowsOf(mergedInto).some((row) => 'school' in resolveRow(row, context))
  return isKnown ? undefined : unknown(`Merged Into: no school has the number ${mergedInto}.`)
}

/** The school that a row means. A school is never guessed: where two could be meant, the row is doubtful. */
export function resolveRow(row: RegisterRow, context: ResolutionContext): Resolution {
  const { register, isFilled } = context
  if (row.districtNumber && isFilled && !register.districts.has(row.districtNumber))
    return unknown(`No district has the number ${row.districtNumber}. Correct it, or add the district first.`)
  if (!row.schoolNumber) return withoutNumber(row, context)
  const problemWithSuccessor = row.mergedInto && problemWithMerger(row.schoolNumber, row.mergedInto, context)
  if (problemWithSuccessor) return problemWithSuccessor
  const namesakes = register.sharedNumbers?.get(row.schoolNumber)
  if (namesakes)
    return doubtful(
      `The register has the number ${row.schoolNumber} on several schools: ${namesakes.join(' and ')}. Correct that first, in Schools.`,
    )
  const problem = problemWithTwins(row, context)
  if (problem) return problem
  const school = register.schools.get(row.schoolNumber)
  return school ? known(row, school, context) : newSchool(row, row.schoolNumber, context)
}
