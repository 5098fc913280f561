'use client'

import { PopupList, useDocumentInfo, useModal } from '@payloadcms/ui'
import { dialogOf } from './TakeOffDialogs.tsx'

/** In the menu of a document: to the trash. It stands for Payload’s own item, which asks without saying who refers to it. */
export function TrashItem() {
  const { id, hasTrashPermission, isTrashed } = useDocumentInfo()
  const { openModal } = useModal()
  if (id === undefined || isTrashed || !hasTrashPermission) return null
  return (
    <PopupList.ButtonGroup>
      <PopupList.Button id="action-trash" onClick={() => openModal(dialogOf('trash', id))}>
        Move to the trash
      </PopupList.Button>
    </PopupList.ButtonGroup>
  )
}

/** In the menu of a document that readers have: off the site. */
export function UnpublishItem() {
  const { id, hasPublishedDoc, hasPublishPermission, isTrashed } = useDocumentInfo()
  const { openModal } = useModal()
  if (!hasPublishPermission || !hasPublishedDoc || isTrashed) return null
  return (
    <PopupList.Button id="action-unpublish" onClick={() => openModal(dialogOf('unpublish', id))}>
      Unpublish
    </PopupList.Button>
  )
}
