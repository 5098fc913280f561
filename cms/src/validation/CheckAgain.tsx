'use client'

import { contentTypeOf, contentTypes, type ContentTypeName, type Problem } from '@osi/shared'
import { useAllFormFields, useAuth, useDocumentInfo } from '@payloadcms/ui'
import type { TypedUser } from 'payload'
import { isPublisher } from '../access/roles.ts'
import { now } from '../platform/clock.ts'
import { asPublic } from './as-public.ts'
import { publishBlockers } from './publish-blockers.ts'
import { formValues } from '../admin/form-values.ts'

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
  const { user } = useAuth<TypedUser>()
  const canPublish = isPublisher({ req: { user: user ?? null } })
  if (!collectionSlug || !(collectionSlug in contentTypes)) return null
  const name = collectionSlug as ContentTypeName
  const draft = asPublic(name, formValues(fields))
  return (
    <div role="status">
      <div className="check-again">
        {!canPublish && (
          <p className="check-again__part">
            You write drafts, and they are kept as you type. Press <em>Ask for review</em> when this is ready: a
            publisher shows it to readers.
          </p>
        )}
        <List
          title={`Before ${canPublish ? 'you' : 'a publisher'} can publish`}
          problems={publishBlockers(name, draft)}
        />
        <List title="Please check" problems={contentTypeOf(name).warningsIn(draft, now())} />
      </div>
    </div>
  )
}
