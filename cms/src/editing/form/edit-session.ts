import { editUnitsOf, sameValue, valueAt, type EditConflict, type FieldValues } from '@osi/shared'
import { fieldOfConflict, theirsOf, withTheirs } from './conflict-choice.ts'
import { fillForm, type FilledForm } from './fill-form.ts'
import { editsAt, overlay, pathsOfOthers, typedPaths } from './list-changes.ts'
import { Observable } from './observable.ts'
import type { SaveState } from './save-state.ts'
import { sendSave, type SaveOutcome } from './send-save.ts'
import { valuesOfSave, versionOf, type SaveKind, type SessionForm } from './session-form.ts'
import type { UnsentEdits, UnsentStore } from './unsent-edits.ts'

/** Milliseconds after the last keystroke until a save, and until the next try after one that didn't arrive. */
const quietMs = 1_000
const retryMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]
const signedOutMs = 4_000

/** What is typed into one form, from the first keystroke until it is saved. It decides when to save, what to send, and what to say. */
export class EditSession {
  readonly #form: SessionForm
  readonly #store: UnsentStore
  readonly #said: Observable<SaveState>
  /** The newest version that the form knows, and what the form held when it showed it. */
  #base: { version: string; document: FieldValues }
  #clean: FieldValues
  /** What was refused by itself, by its path: not sent again before it is another value. */
  readonly #refused = new Map<string, unknown>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<unknown> = Promise.resolve()
  #tries = 0
  #isShowing = false

  constructor(form: SessionForm, store: UnsentStore, document: FieldValues) {
    this.#form = form
    this.#store = store
    this.#base = { version: versionOf(document), document }
    this.#clean = form.values()
    this.#said = new Observable({ activity: 'idle', savedAt: versionOf(document) || undefined })
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#said.subscribe(listener)
  readonly state = (): SaveState => this.#said.value
  readonly #say = (change: Partial<SaveState>): void => this.#said.change(change)

  readonly version = (): string => this.#base.version
  readonly labelOf = (path: string): string => this.#form.labelOf(path)

  /** Where something is typed that isn't saved. What fields fill in by themselves is not typed. */
  get unsentPaths(): string[] {
    return this.#form.isModified() ? typedPaths(this.#clean, this.#form.values()) : []
  }

  /** The form holds something else than a moment ago. */
  changed(): void {
    if (this.#isShowing) return
    const [paths, { activity, problem }] = [this.unsentPaths, this.state()]
    this.#keep(paths)
    if (paths.length === 0) {
      this.#refused.clear()
      if (activity === 'waiting' || problem) this.#say({ activity: 'idle', problem: undefined })
      return
    }
    if (this.#sendable(this.#form.values()).length === 0) return
    if (activity === 'idle') this.#say({ activity: 'waiting' })
    if (this.#tries === 0) this.#saveIn(quietMs)
  }

  #keep(paths: string[]): void {
    if (paths.length === 0) return this.#store.forget()
    const { version, document } = this.#base
    const edits = { base: editsAt(paths, document, document), mine: editsAt(paths, this.#form.values(), document) }
    this.#store.keep({ at: this.#form.now().toISOString(), version: this.#form.newId() ?? version, ...edits })
  }

  #saveIn(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), milliseconds)
  }

  #sendable(typed: FieldValues): string[] {
    const waiting = this.state().conflict?.fields.map((one) => fieldOfConflict(one, this.#base.document)) ?? []
    return this.unsentPaths.filter(
      (path) =>
        !waiting.includes(path) &&
        !(this.#refused.has(path) && sameValue(this.#refused.get(path), valueAt(typed, path))),
    )
  }

  /**
   * Saves at once what is typed.
   * @returns whether all of it is saved then
   */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    await this.#inTurn(() => this.#save('draft'))
    return this.unsentPaths.length === 0
  }

  /** Publishes what is typed, and what is sent `along`. What is refused is saved as a draft, as far as it can be. */
  async publish(along: FieldValues = {}): Promise<void> {
    clearTimeout(this.#timer)
    await this.#inTurn(async () => {
      const outcome = await this.#save('publish', along)
      if (!outcome || outcome.kind === 'saved') return
      this.#form.notPublished(outcome)
      if (outcome.kind !== 'stale') await this.#save('draft')
    })
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#running.then(work)
    this.#running = mine.catch(() => undefined)
    return mine
  }

  #valuesFor(kind: SaveKind, paths: string[], typed: FieldValues): FieldValues {
    const { version, document } = this.#base
    const newId = this.#form.newId()
    const values = newId === undefined ? editsAt(paths, document, document) : document
    return valuesOfSave(kind, { edits: editsAt(paths, typed, document), base: { version, values }, newId })
  }

  /** The answer to a save that was to make the document may have been lost: then the document is there, and is not made twice. */
  async #findMade(): Promise<void> {
    if (this.#tries === 0 || this.#form.newId() === undefined) return
    const document = await this.#form.newest()
    if (document) this.#base = { version: versionOf(document), document }
    if (document) this.#made(document)
  }

  #made({ id }: FieldValues): void {
    if (this.#form.newId() !== undefined) this.#store.moveTo(this.#form.made(String(id)))
  }

  async #save(kind: SaveKind, along: FieldValues = {}): Promise<SaveOutcome | undefined> {
    const typed = this.#form.values()
    // Whoever publishes wants everything, and hears once more what stands in the way.
    const paths = kind === 'publish' ? this.unsentPaths : this.#sendable(typed)
    if (kind === 'draft' && paths.length === 0) {
      this.#keep(this.unsentPaths)
      this.#say({ activity: 'idle' })
      return undefined
    }
    this.#say({ activity: kind === 'publish' ? 'publishing' : 'saving' })
    await this.#findMade()
    const values = { ...this.#valuesFor(kind, paths, typed), ...along }
    const outcome = await sendSave({ ...this.#form.request(kind), values })
    if (outcome.kind === 'saved') await this.#accept(kind, { outcome, paths, typed })
    else this.#refuse(kind, outcome, paths)
    return outcome
  }

  async #accept(
    kind: SaveKind,
    { outcome, paths, typed }: { outcome: SaveOutcome & { kind: 'saved' }; paths: string[]; typed: FieldValues },
  ): Promise<void> {
    const { document } = outcome
    const others = pathsOfOthers(this.#base.document, { mine: typed, paths, saved: document })
    this.#tries = 0
    this.#made(document)
    this.#base = { version: versionOf(document), document }
    this.#clean = overlay(this.#clean, typed, paths)
    for (const path of paths) this.#refused.delete(path)
    const { conflict } = this.state()
    const fields = conflict?.fields.map((one) => ({ ...one, theirs: theirsOf(one, this.#base.document) }))
    const fieldsLeft = [...this.#refused.keys()].map((path) => this.#form.labelOf(path))
    this.#say({
      activity: 'idle',
      savedAt: versionOf(document),
      problem: fieldsLeft.length > 0 ? { kind: 'fields', labels: fieldsLeft } : undefined,
      conflict: conflict && fields ? { ...conflict, fields } : undefined,
      ...(kind === 'publish' ? { notPublished: undefined } : {}),
    })
    if (others.length > 0) await this.#show(document)
    this.#keep(this.unsentPaths)
    this.#form.saved(kind, outcome, this.unsentPaths.length === 0)
    if (this.#sendable(this.#form.values()).length > 0) this.#saveIn(quietMs)
  }

  #refuse(kind: SaveKind, outcome: Exclude<SaveOutcome, { kind: 'saved' }>, paths: string[]): void {
    switch (outcome.kind) {
      case 'gone':
      case 'no-connection':
      case 'signed-out': {
        // What is in the trash may be taken out of it, and is saved then.
        const growing = retryMs[Math.min(this.#tries++, retryMs.length - 1)] ?? 0
        this.#say({ activity: 'idle', problem: outcome })
        return this.#saveIn(outcome.kind === 'signed-out' ? signedOutMs : growing)
      }
      case 'stale': {
        const { changedBy, changedAt, conflicts } = outcome
        this.#say({ activity: 'idle', problem: undefined, conflict: { changedBy, changedAt, fields: conflicts } })
        return this.#saveIn(0)
      }
      case 'fields': {
        const labels = [...new Set(outcome.errors.map(({ path }) => this.#form.labelOf(path)))]
        if (kind === 'publish') return this.#say({ activity: 'idle', notPublished: labels })
        const refused = paths.filter((path) => outcome.errors.some((error) => `${error.path}.`.startsWith(`${path}.`)))
        for (const path of refused) this.#refused.set(path, valueAt(this.#form.values(), path))
        this.#say({ activity: 'idle', problem: { kind: 'fields', labels } })
        return refused.length > 0 ? this.#saveIn(0) : undefined
      }
      case 'refused':
        return this.#say({ activity: 'idle', problem: kind === 'draft' ? outcome : undefined })
    }
  }

  /** Shows a newer version in the form; what is typed and not saved stays. */
  async #show(document: FieldValues): Promise<void> {
    const shown = await this.#fill((typed) => overlay(document, typed, typedPaths(this.#clean, typed)))
    if (shown) this.#clean = overlay(shown.holds, this.#clean, typedPaths(this.#clean, shown.typed))
  }

  async #fill(valuesOver: (typed: FieldValues) => FieldValues): Promise<FilledForm | undefined> {
    this.#isShowing = true
    try {
      return await fillForm(this.#form, valuesOver)
    } finally {
      this.#isShowing = false
    }
  }

  /**
   * Somebody saved the document. A form in which nothing waits to be saved shows it; another one joins it with its next save.
   * @returns whether it is shown
   */
  async othersSaved(version: string): Promise<boolean> {
    if (version <= this.#base.version || this.unsentPaths.length > 0 || this.state().activity !== 'idle') return false
    return this.#inTurn(async () => {
      const document = await this.#form.newest()
      if (!document || versionOf(document) <= this.#base.version || this.unsentPaths.length > 0) return false
      this.#base = { version: versionOf(document), document }
      await this.#show(document)
      this.#say({ savedAt: versionOf(document) })
      // What was typed while it was shown waits to be saved.
      this.changed()
      return true
    })
  }

  /** The editor chose one of two texts. The other one stays among the versions, or is typed no more. */
  async choose(conflict: EditConflict, whose: 'mine' | 'theirs'): Promise<void> {
    await this.#inTurn(async () => {
      this.#base = { ...this.#base, document: withTheirs(this.#base.document, conflict) }
      if (whose === 'theirs') {
        const typed = this.#form.values()
        const chosen = withTheirs(typed, conflict)
        const field = fieldOfConflict(conflict, this.#base.document)
        const mine = typedPaths(this.#clean, chosen)
        const shown = await this.#form.show(overlay(this.#base.document, chosen, mine), typed)
        if (!shown) return
        const isSettled = sameValue(valueAt(chosen, field), valueAt(this.#base.document, field))
        const stays = mine.filter((path) => path !== field || !isSettled)
        this.#clean = overlay(shown, this.#clean, stays)
      }
      const { conflict: all } = this.state()
      const fields = all?.fields.filter(({ path }) => path !== conflict.path) ?? []
      this.#say({ conflict: all && fields.length > 0 ? { ...all, fields } : undefined })
    })
    await this.flush()
  }

  /**
   * Puts back what was typed in a window that is gone.
   * @returns whether it is in the form now
   */
  async putBack({ version, base, mine }: UnsentEdits): Promise<boolean> {
    const paths = [...editUnitsOf(mine).keys()]
    const isBack = await this.#inTurn(async () => {
      const { document } = this.#base
      const shown = await this.#fill((typed) => overlay(overlay(document, typed, this.unsentPaths), mine, paths))
      if (!shown) return false
      this.#base = { version, document: overlay(document, base, paths) }
      return true
    })
    if (isBack) this.#form.markModified()
    return isBack
  }

  /** The page goes away: the last try to save, which the browser finishes by itself. Says whether it could be begun. */
  saveOnLeaving(): boolean {
    const typed = this.#form.values()
    const paths = this.#sendable(typed)
    if (paths.length === 0) return this.unsentPaths.length === 0
    const values = this.#valuesFor('draft', paths, typed)
    const canBegin = !this.state().problem && JSON.stringify(values).length < 60_000
    if (canBegin)
      void sendSave({ ...this.#form.request('draft'), values }, { keepalive: true }).then(({ kind }) => {
        if (kind === 'saved') this.#store.forget()
      })
    return canBegin
  }

  /** The form is gone. */
  end(): void {
    clearTimeout(this.#timer)
    this.#said.end()
    // A save that makes the document is not to be overtaken by one that would make it again.
    void this.#running.then(() => this.unsentPaths.length > 0 && this.saveOnLeaving())
  }
}
