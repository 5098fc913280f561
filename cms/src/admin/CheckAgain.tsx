'use client'

import { contentTypeOf, contentTypes, type ContentTypeName, type Problem } from '@osi/shared'
import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { now } from '../clock.ts'
import { asPublic } from '../content-types/as-public.ts'

function List({ title, problems }: { title: string; problems: Problem[] }) {
  if (problems.length === 0) return null
  return (
    <div className="check-again__part">
      <strong>{title}</strong>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={path + message}>{message}</li>
        ))}
      </ul>
    </div>
  )
}

/** Says, while an editor types, what stands in the way of publishing and what is worth a second look. */
export function CheckAgain() {
  const { collectionSlug } = useDocumentInfo()
  const [fields] = useAllFormFields()
  if (!collectionSlug || !(collectionSlug in contentTypes)) return null
  const name = collectionSlug as ContentTypeName
  const draft = asPublic(name, reduceFieldsToValues(fields, true))
  const problems = contentTypeOf(name).problemsIn(draft)
  const warnings = contentTypeOf(name).warningsIn(draft, now())
  if (problems.length + warnings.length === 0) return null
  return (
    <div className="check-again" role="status">
      <List title="Before you publish" problems={problems} />
      <List title="Please check" problems={warnings} />
    </div>
  )
}
