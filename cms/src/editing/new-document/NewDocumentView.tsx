import { randomUUID } from 'node:crypto'
import type { AdminViewServerProps } from 'payload'
import { isValidElement, type ComponentProps, type ReactNode } from 'react'
import { makesNothing } from './makes-nothing.ts'
import { NewDocument } from './NewDocument.tsx'
import { renderDocument } from './payloads-document.ts'

/**
 * The form for a document that isn’t there yet, as Payload rendered it, with an id for the document.
 * @param form what Payload rendered; in a drawer, without an address of its own
 */
export function withNewDocument(form: ReactNode, { isInDrawer }: { isInDrawer: boolean }): ReactNode {
  if (!isValidElement<ComponentProps<typeof NewDocument>>(form)) return form
  const newId = randomUUID()
  return <NewDocument {...form.props} key={newId} newId={newId} isInDrawer={isInDrawer} />
}

/** The page for a new document, in the place of Payload’s: opening it makes nothing. */
export async function NewDocumentView(props: AdminViewServerProps) {
  const { collectionConfig, ...page } = props.initPageResult
  if (!collectionConfig) return null
  const { Document } = await renderDocument({
    ...props,
    documentSubViewType: 'default',
    viewType: 'document',
    initPageResult: { ...page, collectionConfig: makesNothing(collectionConfig) },
  })
  return withNewDocument(Document, { isInDrawer: false })
}
