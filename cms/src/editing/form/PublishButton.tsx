'use client'

import { FormSubmit, useAuth, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import type { TypedUser } from 'payload'
import { isPublisher } from '../../access/roles.ts'
import { changeNoteOf } from '../../change-note/change-notes.ts'
import { useEditSession } from './session-of-form.ts'

/** Publishes what is typed, over what others saved meanwhile. Takes the place of Payload's, which writes over it. */
export function PublishButton() {
  const { session, state } = useEditSession()
  const { t } = useTranslation()
  const { formRef } = useForm()
  const { hasPublishPermission, hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo()
  const { user } = useAuth<TypedUser>()
  // Of a global Payload can't ask whether someone may publish.
  if (!hasPublishPermission || !isPublisher({ req: { user: user ?? null } })) return null
  const isSomethingNew = (session?.unsentPaths.length ?? 0) > 0 || unpublishedVersionCount > 0 || !hasPublishedDoc
  return (
    <FormSubmit
      buttonId="action-save"
      disabled={!session || !isSomethingNew || state.activity === 'publishing'}
      onClick={() => void session?.publish({ ...changeNoteOf(formRef) })}
      size="medium"
      type="button"
    >
      {t('version:publishChanges')}
    </FormSubmit>
  )
}
