'use client'

import type { FieldValues } from '@osi/shared'
import {
  toast,
  useDocumentDrawerContext,
  useDocumentInfo,
  useForm,
  useFormModified,
  useServerFunctions,
} from '@payloadcms/ui'
import { deepCopyObjectSimpleWithoutReactComponents } from 'payload/shared'
import { useEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { fetchInTime } from '../../admin/fetch-in-time.ts'
import { formValues } from '../../admin/form-values.ts'
import { now } from '../../platform/clock.ts'
import { useNewDocument } from '../new-document/new-document-context.ts'
import { joinedState } from './joined-state.ts'
import type { SaveKind, SessionForm } from './session-form.ts'
import { labelAt } from './field-labels.ts'
import { storedName } from './unsent-edits.ts'

const query = { draft: 'depth=0&draft=true&autosave=true', publish: 'depth=0' } as const

/** A form of Payload's, as a session needs it: its values, its address, and the way to show a newer version in it. */
export function useSessionForm(): SessionForm {
  const form = useForm()
  const info = useDocumentInfo()
  const { getFormState } = useServerFunctions()
  const isModified = useFormModified()
  const newDocument = useNewDocument()
  const drawer = useDocumentDrawerContext()
  const latest = useRef({ form, info, getFormState, isModified, drawer })
  useEffect(() => {
    latest.current = { form, info, getFormState, isModified, drawer }
  })

  return useMemo<SessionForm>(() => {
    const id = () => latest.current.info.id ?? newDocument?.id
    const newId = () => (newDocument && !newDocument.isMade() ? newDocument.id : undefined)
    const address = () => {
      const { collectionSlug, globalSlug } = latest.current.info
      return globalSlug ? `/api/globals/${globalSlug}` : `/api/${collectionSlug}/${id()}`
    }
    const values = () => formValues(latest.current.form.getFields())
    return {
      values,
      now,
      isModified: () => latest.current.isModified,
      markModified: () => latest.current.form.setModified(true),
      labelOf: (path) => labelAt(latest.current.info.docConfig?.fields ?? [], path),
      newId,
      made(made) {
        newDocument?.made()
        return storedName({ ...latest.current.info, id: made })
      },
      request(kind: SaveKind) {
        const { collectionSlug, globalSlug } = latest.current.info
        const isNew = newId() !== undefined
        return {
          url: `${isNew ? `/api/${collectionSlug}` : address()}?${query[kind]}`,
          method: isNew || globalSlug ? 'POST' : 'PATCH',
        }
      },
      async newest() {
        const response = await fetchInTime(`${address()}?depth=0&draft=true`, { cache: 'no-store' }).catch(
          () => undefined,
        )
        return response?.ok ? ((await response.json()) as FieldValues) : undefined
      },
      async show(document, unless) {
        const { info: about } = latest.current
        const fields = latest.current.form.getFields()
        const { state } = await latest.current.getFormState({
          id: id(),
          collectionSlug: about.collectionSlug,
          globalSlug: about.globalSlug,
          data: document,
          docPermissions: about.docPermissions,
          docPreferences: await about.getDocPreferences(),
          formState: deepCopyObjectSimpleWithoutReactComponents(fields, { excludeFiles: true }),
          operation: 'update',
          renderAllFields: false,
          schemaPath: about.collectionSlug ?? about.globalSlug ?? '',
          skipValidation: true,
        })
        if (!state || JSON.stringify(values()) !== JSON.stringify(unless)) return undefined
        const joined = joinedState(latest.current.form.getFields(), state)
        // The form holds it once it is rendered; what it held before must not pass for typed.
        flushSync(() => latest.current.form.dispatchFields({ type: 'REPLACE_STATE', state: joined }))
        return formValues(joined)
      },
      saved: (kind, outcome, isAllSaved) => showSaved(latest.current, kind, outcome, isAllSaved),
      notPublished(outcome) {
        const { form: it } = latest.current
        if (outcome.kind === 'fields') {
          it.dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: outcome.errors })
          it.setSubmitted(true)
          it.setIsValid(false)
        }
        toast.error(sentenceOf(outcome))
      },
    }
  }, [newDocument])
}

interface PayloadForm {
  form: ReturnType<typeof useForm>
  info: ReturnType<typeof useDocumentInfo>
  drawer: ReturnType<typeof useDocumentDrawerContext>
}

/** Tells Payload's own parts of the page that the document was saved: the status, the versions, the buttons. */
function showSaved(
  { form, info, drawer }: PayloadForm,
  kind: SaveKind,
  { document, message }: Parameters<SessionForm['saved']>[1],
  isAllSaved: boolean,
): void {
  info.setData(document)
  // The field that opened the drawer takes the document up, and shows its title.
  void drawer.onSave?.({ doc: { ...document, id: String(document.id) }, operation: 'update', result: document })
  info.setLastUpdateTime(now().getTime())
  if (isAllSaved) form.setModified(false)
  if (kind === 'draft') {
    if (info.mostRecentVersionIsAutosaved) return
    info.incrementVersionCount()
    info.setMostRecentVersionIsAutosaved(true)
    info.setUnpublishedVersionCount((count) => count + 1)
    return
  }
  form.setSubmitted(false)
  info.incrementVersionCount()
  info.setMostRecentVersionIsAutosaved(false)
  info.setUnpublishedVersionCount(0)
  info.setHasPublishedDoc(true)
  toast.success(message)
}

function sentenceOf(outcome: Parameters<SessionForm['notPublished']>[0]): string {
  switch (outcome.kind) {
    case 'no-connection':
      return 'Not published: there is no connection to the CMS. What you typed stays here and is saved as soon as the connection is back. Publish again then.'
    case 'signed-out':
      return 'Not published: you are signed out. What you typed stays here. Sign in in another tab, then publish again.'
    case 'stale':
      return `Not published: ${outcome.changedBy} changed the same at the same time. Choose one of the two texts, then publish again.`
    default:
      return 'message' in outcome ? outcome.message : ''
  }
}
