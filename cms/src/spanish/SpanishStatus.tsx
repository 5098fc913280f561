'use client'

import { hasWords, olderInSpanish, spanishTexts, valuesOf, type SpanishName } from '@osi/shared'
import { Button, useAllFormFields, useDocumentInfo, useField } from '@payloadcms/ui'
import { formValues } from '../admin/form-values.ts'
import { labelAt } from '../editing/form/field-labels.ts'
import './spanish.css'

/** Above the Spanish texts: which of them are older than their English; approving says that they fit it all the same. */
export function SpanishStatus({ name }: { name: SpanishName }) {
  const [fields] = useAllFormFields()
  const { disabled, setValue, value: isApproved } = useField<boolean>({ potentiallyStalePath: 'spanish.isApproved' })
  const { docConfig } = useDocumentInfo()
  const document = formValues(fields)
  const older = olderInSpanish(name, document)
  const spanish = valuesOf(document.spanish)
  if (older.length === 0) {
    const isThere = spanishTexts[name].some((field) => hasWords(spanish[field]))
    return isThere ? <p className="spanish-status">The Spanish is as new as the English.</p> : null
  }
  return (
    <div className="spanish-status spanish-status--older" role="group" aria-label="The English has changed">
      <p>The English has changed since this was translated:</p>
      <ul>
        {older.map((field) => (
          <li key={field}>{labelAt(docConfig?.fields ?? [], field)}</li>
        ))}
      </ul>
      <p>
        Readers are told that the Spanish is older. Change the Spanish below; or, if it says the same as the English,
        approve it as it is.
      </p>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={disabled || isApproved === true}
        onClick={() => setValue(true)}
      >
        {isApproved ? 'Approving…' : 'The Spanish says the same'}
      </Button>
    </div>
  )
}
