import { mergeEdits, valuesOf, type FieldValues } from '@osi/shared'
import type { SessionForm } from '../session-form.ts'

/** A document as the CMS keeps it, with the rule by which it takes a save; and what stands between it and the form. */
export class CmsOfForm {
  document: FieldValues
  /** What the network gives back in its place, the next times. */
  failures: (() => Response)[] = []
  refusedField: string | undefined
  answersAreLost = false
  saves: FieldValues[] = []
  #count = 0

  constructor(document: FieldValues) {
    this.document = { ...document, updatedAt: this.#next() }
  }

  readonly #next = (): string => new Date(Date.UTC(2026, 10, 25, 22, 0, this.#count++)).toISOString()

  change(values: FieldValues): void {
    this.document = { ...this.document, ...values, updatedAt: this.#next() }
  }

  /** How many documents were made. */
  made = 0

  /** What the CMS answers to a save. */
  answer(body: FieldValues): Response {
    const failure = this.failures.shift()
    if (failure) return failure()
    const { editedFrom, ...mine } = body
    const { newId, values: base } = valuesOf(editedFrom)
    if (newId) {
      this.made += 1
      this.change({ ...mine, id: newId, condition: 'scheduled' })
      return this.answersAreLost ? lost() : Response.json({ doc: this.document, message: 'Made.' })
    }
    const { _status, ...edits } = mine
    const { values, conflicts } = mergeEdits({ base: valuesOf(base), mine: edits, theirs: this.document })
    if (this.refusedField && this.refusedField in edits)
      return refused(400, { errors: [{ path: this.refusedField, message: 'Not so.' }] })
    if (_status === 'published' && !this.document.title && !values.title)
      return refused(400, { errors: [{ path: 'title', message: 'Fill it in.' }] })
    if (conflicts.length > 0)
      return refused(412, { changedBy: 'Ben', changedAt: this.document.updatedAt, version: '', conflicts })
    this.saves.push(body)
    this.change({ ...values, _status })
    return Response.json({ doc: this.document, message: 'Saved.' })
  }
}

/** A request or an answer that is lost on the way. */
export const lost = () => {
  throw new TypeError('Failed to fetch')
}

/** A save that the CMS refuses. @param data what stands beside the message */
export const refused = (status: number, data: object) =>
  Response.json({ errors: [{ message: 'Refused.', data }] }, { status })

/** What a form of Payload's does for a session, in an object. */
export class FormInMemory implements SessionForm {
  held: FieldValues
  modified = false
  refusals: unknown[] = []
  readonly #cms: CmsOfForm
  constructor(cms: CmsOfForm) {
    this.#cms = cms
    this.held = structuredClone(cms.document)
  }
  type(values: FieldValues): void {
    this.held = { ...this.held, ...values }
    this.modified = true
  }
  values = () => this.held
  isModified = () => this.modified
  markModified = () => void (this.modified = true)
  /** Of a document that isn’t there yet. */
  newIdOfForm: string | undefined
  newId = () => this.newIdOfForm
  made = (id: string) => {
    this.newIdOfForm = undefined
    return `webinars/${id}`
  }
  request = () => ({ url: '/api/webinars/1', method: this.newIdOfForm ? ('POST' as const) : ('PATCH' as const) })
  /** What comes in between the next times that something is shown. */
  interruptions: (() => undefined)[] = []
  show = async (document: FieldValues) => {
    const interruption = this.interruptions.shift()
    return interruption ? interruption() : (this.held = structuredClone(document))
  }
  newest = () => Promise.resolve(this.#cms.document.id ? this.#cms.document : undefined)
  saved = (_: unknown, __: unknown, isAllSaved: boolean) => void (isAllSaved && (this.modified = false))
  notPublished = (outcome: unknown) => void this.refusals.push(outcome)
  labelOf = (path: string) => path
  now = () => new Date('2026-11-25T22:10:00Z')
}
