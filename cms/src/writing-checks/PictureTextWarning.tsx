'use client'

import { problemWithPictureText, textIn } from '@osi/shared'
import { useFormFields } from '@payloadcms/ui'

/** Below what a picture shows: whether it only repeats the name of the file. It stops nobody. */
export function PictureTextWarning() {
  const alt = useFormFields(([fields]) => textIn(fields.alt, 'value'))
  const name = useFormFields(([fields]) => textIn(fields.name, 'value') ?? textIn(fields.filename, 'value'))
  const problem = problemWithPictureText(alt ?? '', name ?? '')
  return <div aria-live="polite">{problem && <p className="warning-beside">{problem}</p>}</div>
}
