'use client'

import {
  useAllFormFields,
  useAuth,
  useDocumentInfo,
  useForm,
  useFormInitializing,
  useFormModified,
  useHotkey,
  useEditDepth,
} from '@payloadcms/ui'
import type { TypedUser } from 'payload'
import { useEffect, useMemo } from 'react'
import { now } from '../../platform/clock.ts'
import { useNewDocument } from '../new-document/new-document-context.ts'
import { EditSession } from './edit-session.ts'
import './editing.css'
import { saveStateInWords } from './save-state.ts'
import { sessionsOfForms, useEditSession } from './session-of-form.ts'
import { storedName, UnsentStore } from './unsent-edits.ts'
import { useLeaving } from './use-leaving.ts'
import { useSessionForm } from './use-session-form.ts'
import { announceWindow, windowName } from './window-name.ts'

/** Begins a session once the form is ready, and ends it with the form. */
function useNewSession(): void {
  const { formRef } = useForm()
  const { collectionSlug, globalSlug, id, data, hasSavePermission, isTrashed } = useDocumentInfo()
  const { user } = useAuth<TypedUser>()
  const isInitializing = useFormInitializing()
  const form = useSessionForm()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const { session } = useEditSession()
  const newDocument = useNewDocument()
  // One session from the first keystroke on, although the document gets its name on the way.
  const isSomething = globalSlug !== undefined || id !== undefined || newDocument !== undefined
  const document = isSomething
    ? storedName({ collectionSlug, globalSlug, id: newDocument ? undefined : id })
    : undefined
  const isReady = !isInitializing && document !== undefined && hasSavePermission && !isTrashed && Boolean(user)
  const store = useMemo(
    () =>
      typeof window === 'undefined' || document === undefined
        ? undefined
        : new UnsentStore(window.localStorage, { account: String(user?.id), document, window: windowName }),
    [document, user?.id],
  )

  useEffect(() => {
    if (!isReady || !store || !formRef) return
    announceWindow()
    const begun = new EditSession(form, store, data ?? {})
    sessionsOfForms.offer(formRef, begun)
    return () => {
      begun.end()
      sessionsOfForms.offer(formRef, undefined)
    }
    // The document that the form begins with is what counts, not what it becomes.
  }, [isReady, store, formRef, form])

  useEffect(() => session?.changed(), [session, fields, isModified])
  useLeaving(session, newDocument)
}

/** In the bar above the form: the one line that says what is saved. */
export function EditingBar() {
  useNewSession()
  const { session, state } = useEditSession()
  const { docConfig } = useDocumentInfo()
  const editDepth = useEditDepth()
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    void session?.flush()
  })
  if (!session || !docConfig) return null
  const isTrouble = state.problem !== undefined || state.conflict !== undefined
  return (
    <p className={`save-line${isTrouble ? ' save-line--trouble' : ''}`} role="status" title="Central time">
      {saveStateInWords(state, (path) => session.labelOf(path), now())}
    </p>
  )
}
