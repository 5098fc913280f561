import { formatShortDate, formatSpanishDate, listPageOf, type familyTexts, type School } from '@osi/shared'
import type { Language } from '../languages/language.ts'

type FamilyText = (typeof familyTexts)[number]

/** What the page of a school says around the office's own words. Years are like `2022–23`. */
export interface SchoolWords {
  /** The page above it: the list of identified schools. */
  register: string
  /** The headings of the page's parts. */
  parts: { now: string; next: string; history: string; predecessors: string; contact: string; facts: string }
  facts: { district: string; grades: string; number: string; ncesId: string; formerNames: string }
  /** In one sentence, with the link to the category between the two: since when, a day or a school year, in words. */
  identifiedFor: (year: string) => string
  identifiedSince: (since: string) => string
  notIdentified: (year: string) => string
  /** Since when, as the sentence above has it. */
  sinceDay: (date: string) => string
  sinceYear: (year: string) => string
  why: string
  groups: string
  /** @param acronym of the category, where the school is in several */
  question: (text: FamilyText, acronym?: string) => string
  closed: string
  /** Around the link to the school that a merged school went into. */
  nowPartOf: [string, string]
  /** After the link to the school that a closed school is followed by. */
  takesItsPlace: string
  /** Which schools it was part of before that one. @param names in their order */
  firstPartOf: (names: readonly string[]) => string
  keepsHistory: string
  /** For search engines: which school takes the place of this one. */
  superseded: (school: School, successor: School) => string
  mergedIntoUnknown: string
  noSuccessor: string
  history: {
    label: string
    year: string
    category: string
    why: string
    groups: string
    entered: string
    left: string
    held: string
    day: (date: string) => string
  }
}

const english: SchoolWords = {
  register: listPageOf('school-categories').title,
  parts: {
    now: 'What this school is identified for',
    next: 'What is next for this school',
    history: 'History',
    predecessors: 'Schools that became part of it',
    contact: 'Contact',
    facts: 'About the school',
  },
  facts: {
    district: 'District',
    grades: 'Grades',
    number: 'School number',
    ncesId: 'NCES ID',
    formerNames: 'Former names',
  },
  identifiedFor: (year) => `In ${year}, this school is identified for`,
  identifiedSince: (since) => `It has been since ${since}.`,
  notIdentified: (year) => `In ${year}, this school is not identified for support.`,
  sinceDay: formatShortDate,
  sinceYear: (year) => `the school year ${year}`,
  why: 'Why:',
  groups: 'For these groups of students:',
  question: ({ question }, acronym) => (acronym ? `${acronym}: ${question}` : question),
  closed: 'This school is closed.',
  nowPartOf: ['This school is now part of ', '.'],
  takesItsPlace: ' takes its place.',
  firstPartOf: (names) => ` It first became part of ${names.join(', then of ')}.`,
  keepsHistory: ' This page keeps its history.',
  superseded: (school, successor) => `${school.name} is ${school.status}. ${successor.name} takes its place.`,
  mergedIntoUnknown: 'This school became part of another school.',
  noSuccessor: 'The register names no school that takes its place.',
  history: {
    label: 'History, year by year',
    year: 'School year',
    category: 'Category',
    why: 'Why',
    groups: 'Groups of students',
    entered: 'Entered',
    left: 'Left',
    held: ' (held)',
    day: formatShortDate,
  },
}

const spanish: SchoolWords = {
  register: 'Escuelas identificadas',
  parts: {
    now: 'Para qué apoyo está identificada esta escuela',
    next: 'Lo que sigue para esta escuela',
    history: 'Historia',
    predecessors: 'Escuelas que ahora son parte de esta',
    contact: 'Contacto',
    facts: 'Sobre la escuela',
  },
  facts: {
    district: 'Distrito escolar',
    grades: 'Grados',
    number: 'Número de la escuela',
    ncesId: 'Número NCES',
    formerNames: 'Nombres anteriores',
  },
  identifiedFor: (year) => `En ${year}, esta escuela está identificada para`,
  identifiedSince: (since) => `Lo está desde ${since}.`,
  notIdentified: (year) => `En ${year}, esta escuela no está identificada para recibir apoyo.`,
  sinceDay: (date) => `el ${formatSpanishDate(date)}`,
  sinceYear: (year) => `el año escolar ${year}`,
  why: 'Por qué:',
  groups: 'Para estos grupos de estudiantes:',
  question: ({ inSpanish }, acronym) => (acronym ? `${acronym}: ${inSpanish}` : inSpanish),
  closed: 'Esta escuela está cerrada.',
  nowPartOf: ['Esta escuela ahora es parte de ', '.'],
  takesItsPlace: ' toma su lugar.',
  firstPartOf: (names) => ` Primero fue parte de ${names.join(', después de ')}.`,
  keepsHistory: ' Esta página guarda su historia.',
  superseded: (school, successor) => `${successor.name} toma el lugar de ${school.name}.`,
  mergedIntoUnknown: 'Esta escuela ahora es parte de otra escuela.',
  noSuccessor: 'El registro no nombra una escuela que tome su lugar.',
  history: {
    label: 'Historia, año por año',
    year: 'Año escolar',
    category: 'Categoría',
    why: 'Por qué',
    groups: 'Grupos de estudiantes',
    entered: 'Entró',
    left: 'Salió',
    held: ' (sigue)',
    day: formatSpanishDate,
  },
}

/** The sentences of a school's page, in both languages. */
export const schoolWords: Record<Language, SchoolWords> = { en: english, es: spanish }
