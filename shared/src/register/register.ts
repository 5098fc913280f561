import type { SchoolStatus } from './school-status.ts'

/** What a school was identified for in one school year. Groups are labels alone: never counts, never anything about a person. */
export interface Identification {
  /** The slug of the category. */
  category: string
  /** `2022-23` */
  schoolYear: string
  /** The office's words. */
  reason?: string
  groups: readonly string[]
  /** `YYYY-MM-DD`; may lie before the school year. */
  enteredOn?: string
  /** `YYYY-MM-DD`; from that day on the school is no longer identified for it. */
  exitedOn?: string
  /** Whether the school stayed although it could have left. */
  held?: boolean
}

export interface RegisteredDistrict {
  /** Four digits, leading zeros kept. */
  number: string
  name: string
}

export interface RegisteredSchool {
  /** Five digits, leading zeros kept: they name the school. */
  number: string
  /** What it is called now. */
  name: string
  formerNames: readonly string[]
  /** The number of its district. */
  district: string
  ncesId?: string
  grades?: string
  status: SchoolStatus
  /** The number of the school that it went into, or that takes the place of a closed one. */
  mergedInto?: string
  /** By year, the earliest first. */
  identifications: readonly Identification[]
}

/** Everything that the register knows, by number. */
export interface Register {
  districts: ReadonlyMap<string, RegisteredDistrict>
  schools: ReadonlyMap<string, RegisteredSchool>
  /** Numbers that several schools have by mistake, with their names; `schools` has one of them. */
  sharedNumbers?: ReadonlyMap<string, readonly string[]>
}

export const emptyRegister: Register = { districts: new Map(), schools: new Map() }

/** The school years for which the register has a list, the earliest first. */
export const yearsOf = ({ schools }: Register): string[] =>
  [
    ...new Set(
      [...schools.values()].flatMap(({ identifications }) => identifications.map(({ schoolYear }) => schoolYear)),
    ),
  ].toSorted()

/** What a school is identified for in a year, without what it left during it. */
export const listedIn = ({ identifications }: RegisteredSchool, schoolYear: string | undefined): Identification[] =>
  identifications.filter((each) => each.schoolYear === schoolYear && !each.exitedOn)
