import type { DocumentViewServerProps } from 'payload'
import type { NamedField } from '../form/field-labels.ts'
import type { Editable } from '../stored-version.ts'

interface DocumentOfView {
  what: Editable
  fields: NamedField[]
  /** Where the form is, and where the REST API has the document’s versions. */
  form: string
  api: string
  isTrashed: boolean
}

/**
 * The document that a page of Payload’s document view is about.
 * @returns undefined when it is about none
 */
export function documentOfView({ initPageResult, doc }: DocumentViewServerProps): DocumentOfView | undefined {
  const { collectionConfig, globalConfig, docID, req } = initPageResult
  const { admin, api } = req.payload.config.routes
  const isTrashed = Boolean(doc && 'deletedAt' in doc && doc.deletedAt)
  if (globalConfig) {
    const { slug, fields } = globalConfig
    const paths = { form: `${admin}/globals/${slug}`, api: `${api}/globals/${slug}/versions` }
    return { what: { global: slug }, fields, isTrashed, ...paths }
  }
  if (!collectionConfig || docID === undefined) return undefined
  const { slug, fields } = collectionConfig
  const place = isTrashed ? `${slug}/trash/${docID}` : `${slug}/${docID}`
  const paths = { form: `${admin}/collections/${place}`, api: `${api}/${slug}/versions` }
  return { what: { collection: slug, id: String(docID) }, fields, isTrashed, ...paths }
}
