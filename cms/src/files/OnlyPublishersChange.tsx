'use client'

import { useDocumentInfo } from '@payloadcms/ui'

/** Says to an author why a file’s form is closed, and what to do: a file has no draft. */
export function OnlyPublishersChange() {
  const { id, hasSavePermission } = useDocumentInfo()
  if (id === undefined || hasSavePermission !== false) return null
  return (
    <p>
      Only publishers change or replace a file: where it is used, readers get the change at once. Ask one, or add the
      file again.
    </p>
  )
}
