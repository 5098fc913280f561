'use client'

import { FormSubmit, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEditSession } from './session-of-form.ts'

/** Publishes what is typed, over what others saved meanwhile. Takes the place of Payload's, which writes over it. */
export function PublishButton() {
  const { session, state } = useEditSession()
  const { t } = useTranslation()
  const { hasPublishPermission, hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo()
  if (!hasPublishPermission) return null
  const isSomethingNew = (session?.unsentPaths.length ?? 0) > 0 || unpublishedVersionCount > 0 || !hasPublishedDoc
  return (
    <FormSubmit
      buttonId="action-save"
      disabled={!session || !isSomethingNew || state.activity === 'publishing'}
      onClick={() => void session?.publish()}
      size="medium"
      type="button"
    >
      {t('version:publishChanges')}
    </FormSubmit>
  )
}
