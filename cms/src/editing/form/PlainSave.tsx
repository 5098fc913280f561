'use client'

import { FormSubmit, useDocumentInfo, useEditDepth, useFormModified, useHotkey, useTranslation } from '@payloadcms/ui'
import { ConflictChoice } from './ConflictChoice.tsx'
import './editing.css'
import { usePlainSave } from './plain-save.ts'
import { RefusedFields } from './RefusedFields.tsx'

/** Saves a form that doesn’t save by itself, and says where it began. Takes the place of Payload’s button, which writes over others. */
export function SaveButton() {
  const { t } = useTranslation()
  const { id, uploadStatus } = useDocumentInfo()
  const isModified = useFormModified()
  const editDepth = useEditDepth()
  const { save, conflict } = usePlainSave()
  const isReady = (id === undefined || isModified) && uploadStatus !== 'uploading' && !conflict
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    if (isReady) void save()
  })
  return (
    <FormSubmit buttonId="action-save" disabled={!isReady} onClick={() => void save()} size="medium" type="button">
      {t('general:save')}
    </FormSubmit>
  )
}

/** Above the fields: both texts of what two people changed, or what was refused. Empty most of the time. */
export function SaveNotices() {
  const { conflict, chooser } = usePlainSave()
  if (!conflict) return <RefusedFields />
  return <ConflictChoice conflict={conflict} chooser={chooser} rest="Then save again: nothing is saved yet." />
}
