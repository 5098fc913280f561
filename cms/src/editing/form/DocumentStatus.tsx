'use client'

import { Button, ConfirmationModal, toast, useAuth, useDocumentInfo, useModal, useTranslation } from '@payloadcms/ui'
import type { FieldValues } from '@osi/shared'
import type { TypedUser } from 'payload'
import { isPublisher } from '../../access/roles.ts'
import { tagOf } from '../stored-version.ts'
import { sendRestore, type Restored } from '../versions/send-restore.ts'
import { versionOf } from './session-form.ts'
import { useEditSession } from './session-of-form.ts'

/** Writes what readers have over the draft. */
async function giveUp(address: string, newest: string): Promise<Restored> {
  const response = await fetch(`${address}?depth=0`, { cache: 'no-store' }).catch(() => undefined)
  if (!response?.ok)
    return { isDone: false, message: 'The changes are still here: the CMS does not answer. Try again in a minute.' }
  const values: FieldValues = await response.json()
  const method = address.startsWith('/api/globals/') ? 'POST' : 'PATCH'
  return sendRestore(`${address}?depth=0`, newest, { method, values })
}

/** In the bar above the form: whether readers have the document, and the way back to what they have. Stands for Payload’s. */
export function DocumentStatus() {
  const info = useDocumentInfo()
  const { collectionSlug, globalSlug, id, hasPublishedDoc, unpublishedVersionCount, isTrashed } = info
  const { session } = useEditSession()
  const { openModal } = useModal()
  const { user } = useAuth<TypedUser>()
  const { t } = useTranslation()
  const isChanged = hasPublishedDoc && unpublishedVersionCount > 0
  const inTrash = hasPublishedDoc ? 'version:previouslyPublished' : 'version:previouslyDraft'
  const status = !hasPublishedDoc ? 'version:draft' : isChanged ? 'version:changed' : 'version:published'
  const dialog = `give-up-${globalSlug ?? id}`
  const address = globalSlug ? `/api/globals/${globalSlug}` : `/api/${collectionSlug}/${id}`

  const confirm = async () => {
    if (!session) return
    await session.flush()
    const outcome = await giveUp(address, tagOf({ updatedAt: session.version() }))
    if (!outcome.isDone) return void toast.error(outcome.message)
    toast.success('The changes are given up. The form has what readers have.')
    info.setUnpublishedVersionCount(0)
    info.setMostRecentVersionIsAutosaved(false)
    info.incrementVersionCount()
    await session.othersSaved(versionOf(outcome.document))
  }
  return (
    <div className="status">
      <span className="status__value">{t(isTrashed ? inTrash : status)}</span>
      {isChanged && !isTrashed && session && isPublisher({ req: { user: user ?? null } }) && (
        <>
          {' — '}
          <Button buttonStyle="none" className="status__action" id="action-give-up" onClick={() => openModal(dialog)}>
            {t('version:revertToPublished')}
          </Button>
          <ConfirmationModal
            modalSlug={dialog}
            heading={t('version:confirmRevertToSaved')}
            body={`${t('version:aboutToRevertToPublished')} They stay among the versions.`}
            confirmLabel="Give them up"
            confirmingLabel={t('version:reverting')}
            onConfirm={confirm}
          />
        </>
      )}
    </div>
  )
}
