'use client'

import { contentTypeOf, contentTypes, type ContentTypeName, type Problem } from '@osi/shared'
import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { now } from '../platform/clock.ts'
import { asPublic } from './as-public.ts'
import { formValues } from '../admin/form-values.ts'

/** Every field asks about the same state of the form. */
const known = new WeakMap<FormState, Problem[]>()

function warningsAbout(name: ContentTypeName, fields: FormState): Problem[] {
  const warnings = known.get(fields) ?? contentTypeOf(name).warningsIn(asPublic(name, formValues(fields)), now())
  known.set(fields, warnings)
  return warnings
}

/** Below a field: what an editor should look at again in it. It stops nobody. */
export function WarningBeside({ path }: { path: string }) {
  const { collectionSlug } = useDocumentInfo()
  const [fields] = useAllFormFields()
  if (!collectionSlug || !(collectionSlug in contentTypes)) return null
  return warningsAbout(collectionSlug as ContentTypeName, fields)
    .filter((warning) => warning.path === path)
    .map(({ message }) => (
      <p key={message} className="warning-beside">
        {message}
      </p>
    ))
}
