import { centralTime, formatSince, type EditConflict } from '@osi/shared'

/** What an editor has to decide before everything can be saved. */
export interface Conflict {
  changedBy: string
  /** ISO. */
  changedAt: string
  fields: EditConflict[]
}

/** What keeps something from being saved. */
export type SaveProblem =
  | { kind: 'no-connection' }
  | { kind: 'signed-out' }
  | { kind: 'gone' }
  | { kind: 'fields'; labels: string[] }
  | { kind: 'refused'; message: string }

/** How it stands with what was typed into a form. */
export interface SaveState {
  activity: 'idle' | 'waiting' | 'saving' | 'publishing'
  /** When the form was saved last (ISO); undefined before the first time. */
  savedAt?: string | undefined
  problem?: SaveProblem | undefined
  conflict?: Conflict | undefined
  /** The fields for which the last publication was refused. */
  notPublished?: string[] | undefined
}

const named = (labels: string[]): string =>
  labels.length === 0 ? 'the fields below' : labels.length <= 2 ? labels.join(' and ') : `${labels[0]} and others`

function problemInWords(problem: SaveProblem): string {
  switch (problem.kind) {
    case 'no-connection':
      return 'Not saved: no connection'
    case 'signed-out':
      return 'Not saved: you are signed out. Sign in in another tab'
    case 'gone':
      return 'Not saved: this is in the trash, or deleted. Copy your words, or have it taken out'
    case 'fields':
      return `Not saved: see ${named(problem.labels)}`
    case 'refused':
      return `Not saved: ${problem.message}`
  }
}

/**
 * The one line about saving, in the bar above the form: what holds at this moment, and nothing that doesn't.
 * @param labelOf names a field by its path
 */
export function saveStateInWords(state: SaveState, labelOf: (path: string) => string, now: Date): string {
  const { activity, problem, conflict, savedAt, notPublished } = state
  if (activity === 'publishing') return 'Publishing…'
  if (problem) return problemInWords(problem)
  if (conflict) return `Not saved: see ${named(conflict.fields.map(({ path }) => labelOf(path)))}`
  if (activity !== 'idle') return 'Saving…'
  if (!savedAt) return ''
  const when = formatSince(savedAt, centralTime, now).replace(/ Central$/, '')
  return notPublished ? `Saved as draft ${when} Not published: see ${named(notPublished)}` : `Saved ${when}`
}
