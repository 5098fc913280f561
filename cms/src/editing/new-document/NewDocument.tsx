'use client'

import { DocumentInfoProvider, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useMemo, useRef, useState, type ComponentProps } from 'react'
import { NewDocumentContext } from './new-document-context.ts'

type Props = ComponentProps<typeof DocumentInfoProvider> & { newId: string; isInDrawer: boolean }

/**
 * The form for a document that isn’t there yet. The first save makes it, and the form goes on as the form of that document, without
 * being rendered anew: whoever types isn’t interrupted.
 */
export function NewDocument({ newId, isInDrawer, children, ...info }: Props) {
  const { config } = useConfig()
  const [isMade, setMade] = useState(false)
  const isMadeNow = useRef(false)
  const pathOf = (name: string) =>
    formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${info.collectionSlug}/${name}` })
  const paths = { form: pathOf('create'), document: pathOf(newId) }
  const state = useMemo(
    () => ({
      id: newId,
      paths,
      isMade: () => isMadeNow.current,
      made() {
        isMadeNow.current = true
        setMade(true)
      },
    }),
    [newId, paths.form, paths.document],
  )

  useEffect(() => {
    if (isInDrawer) return
    if (isMade) window.history.replaceState(null, '', paths.document)
    // Back and forward again: the browser shows this page, under the address of the document that it has made.
    else if (window.location.pathname !== paths.form) window.location.reload()
  }, [isMade, isInDrawer, paths.form, paths.document])

  // Whoever may write a document may throw it away again as long as readers never had it.
  const asMade = { id: newId, isEditing: true, hasTrashPermission: true, hasDeletePermission: true }
  return (
    <NewDocumentContext value={state}>
      <DocumentInfoProvider {...info} {...(isMade ? asMade : {})}>
        {children}
      </DocumentInfoProvider>
    </NewDocumentContext>
  )
}
