'use client'

import { mergeEdits, onlyAt, sameValue, valueAt, editUnitsOf, type EditConflict, type FieldValues } from '@osi/shared'
import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { fetchInTime } from '../../admin/fetch-in-time.ts'
import { formValues } from '../../admin/form-values.ts'
import { withTheirs } from './conflict-choice.ts'
import type { Chooser } from './ConflictChoice.tsx'
import { labelAt } from './field-labels.ts'
import { Observable } from './observable.ts'
import type { Conflict } from './save-state.ts'
import { versionOf } from './session-form.ts'

/** How it stands with a form that has a Save button: what it began with, once that is not the document that it shows. */
interface PlainSave {
  base?: FieldValues | undefined
  conflict?: Conflict | undefined
}

const saves = new WeakMap<object, Observable<PlainSave>>()
const idle = new Observable<PlainSave>({})

function saveOf(form: object | null | undefined): Observable<PlainSave> {
  if (!form) return idle
  const known = saves.get(form) ?? new Observable<PlainSave>({})
  saves.set(form, known)
  return known
}

const noAnswer = 'The CMS does not answer. What you typed stays here; save it again in a minute.'

/** In the place of the words that Payload is about to show, of a machine in between: “Bad Gateway”. */
const sayNoAnswer = () =>
  void setTimeout(() => {
    toast.dismiss()
    toast.error(noAnswer)
  })

/** What the CMS says is JSON, refusals included; a machine in front of it answers with a page. */
const isFromCms = ({ headers }: Response): boolean => headers.get('content-type')?.includes('json') ?? false

/** Both texts of whatever both changed. */
function conflictsBetween(base: FieldValues, typed: FieldValues, theirs: FieldValues): EditConflict[] {
  const changed = [...editUnitsOf(typed).keys()].filter((path) => !sameValue(valueAt(typed, path), valueAt(base, path)))
  return mergeEdits({ base, mine: onlyAt(typed, changed), theirs }).conflicts
}

interface SaveOfForm {
  /** Saves what is typed, over what others saved meanwhile. What both changed waits for a choice. */
  save(): Promise<void>
  conflict: Conflict | undefined
  chooser: Chooser
}

/** The save of a form that doesn’t save by itself: a file, a moved address, an account, a report. */
export function usePlainSave(): SaveOfForm {
  const form = useForm()
  const info = useDocumentInfo()
  const state = useMemo(() => saveOf(form.formRef), [form.formRef])
  const subscribe = useCallback((listener: () => void) => state.subscribe(listener), [state])
  const { conflict } = useSyncExternalStore(
    subscribe,
    () => state.value,
    () => idle.value,
  )
  const { collectionSlug, id, data = {} } = info
  // A base that is older than the document in the form is of an earlier save.
  const kept = state.value.base
  const base = kept && versionOf(kept) >= versionOf(data) ? kept : data

  async function save(): Promise<void> {
    const isNew = id === undefined
    const editedFrom = { version: versionOf(base), values: base }
    const result = await form.submit(isNew ? {} : { overrides: { editedFrom } })
    if (result?.res.ok) return state.change({ conflict: undefined })
    // Payload takes what it has sent for saved, whatever came of it: then nobody would be asked before leaving, nor could save again.
    form.setModified(true)
    if (result && !isFromCms(result.res)) return sayNoAnswer()
    if (!isNew) await showConflict()
  }

  /** Of a refusal with a sentence in it Payload tells no more: whether somebody else saved meanwhile is asked for. */
  async function showConflict(): Promise<void> {
    const address = `/api/${collectionSlug}/${id}?depth=0`
    const response = await fetchInTime(address, { cache: 'no-store' }).catch(() => undefined)
    if (!response || response.status >= 500) return void toast.error(noAnswer)
    if (!response.ok) return
    const theirs: FieldValues = await response.json()
    const fields = conflictsBetween(base, formValues(form.getFields()), theirs)
    if (fields.length === 0) return
    const changedBy = await nameOfAccount(theirs.updatedBy)
    state.change({ base, conflict: { changedBy, changedAt: versionOf(theirs), fields } })
  }

  const chooser: Chooser = {
    labelOf: (path) => labelAt(info.docConfig?.fields ?? [], path),
    choose(one, whose) {
      if (whose === 'theirs') form.dispatchFields({ type: 'UPDATE', path: one.path, value: one.theirs })
      const fields = conflict?.fields.filter(({ path }) => path !== one.path) ?? []
      state.change({
        base: withTheirs(state.value.base ?? base, one),
        conflict: conflict && fields.length > 0 ? { ...conflict, fields } : undefined,
      })
    },
  }
  return { save, conflict, chooser }
}

async function nameOfAccount(account: unknown): Promise<string> {
  if (typeof account !== 'string') return 'Somebody'
  const response = await fetchInTime(`/api/users/${account}?depth=0`).catch(() => undefined)
  const { name }: { name?: string } = response?.ok ? await response.json() : {}
  return name || 'Somebody'
}
