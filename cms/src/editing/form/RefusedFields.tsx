'use client'

import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { labelAt } from './field-labels.ts'

interface Refused {
  /** Everything that the form held when it was refused, to tell whether somebody typed since. */
  values: string
  fields: { path: string; message: string }[]
}

/**
 * What the CMS refused at the last save, for as long as nothing is changed. Payload marks the field as well, but forgets it there when it
 * looks at an account's address again, although the address is as it was.
 */
export function RefusedFields() {
  const [fields] = useAllFormFields()
  const { docConfig } = useDocumentInfo()
  const [last, setLast] = useState<Refused>()
  const values = JSON.stringify(Object.entries(fields).map(([path, { value }]) => [path, value]))
  const marked = Object.entries(fields).flatMap(([path, { valid, errorMessage }]) =>
    valid === false && errorMessage ? [{ path, message: errorMessage }] : [],
  )
  useEffect(() => {
    if (marked.length === 0) return
    // The same object again ends the round: React draws nothing when a state stays as it is.
    setLast((before) =>
      before?.values === values && before.fields.length === marked.length ? before : { values, fields: marked },
    )
  })
  if (marked.length > 0 || last?.values !== values) return null
  return (
    <div className="conflict" role="alert">
      {last.fields.map(({ path, message }) => (
        <p key={path}>
          Not saved. <strong>{labelAt(docConfig?.fields ?? [], path)}:</strong> {message}
        </p>
      ))}
    </div>
  )
}
