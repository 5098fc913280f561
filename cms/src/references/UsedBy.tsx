'use client'

import { centralTime, formatDateTime, isInstant } from '@osi/shared'
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import './references.css'
import { TakeOffDialogs } from './TakeOffDialogs.tsx'
import { UseList, type UsedByAnswer } from './UseList.tsx'

/** Asks who refers to the document in the form, again whenever it was saved. Undefined until the CMS has answered. */
function useUses(): UsedByAnswer | undefined {
  const { collectionSlug, id, data } = useDocumentInfo()
  const [answer, setAnswer] = useState<UsedByAnswer>()
  const savedAt: unknown = data?.updatedAt
  useEffect(() => {
    if (id === undefined) return
    const asking = new AbortController()
    const ask = async () => {
      const response = await fetch(`/api/used-by/${collectionSlug}/${id}`, {
        credentials: 'same-origin',
        cache: 'no-store',
        signal: asking.signal,
      })
      if (response.ok) setAnswer((await response.json()) as UsedByAnswer)
    }
    void ask().catch(() => undefined)
    return () => asking.abort()
  }, [collectionSlug, id, savedAt])
  return answer
}

/** Before a withdrawal that is to come: who loses the document then. Null when nothing is withdrawn, or nobody loses it. */
function BeforeWithdrawal({ answer }: { answer: UsedByAnswer | undefined }) {
  const withdrawAt: unknown = useFormFields(([fields]) => fields.withdrawAt?.value)
  const losing = answer?.uses.filter(({ state }) => state !== 'in the trash').length ?? 0
  if (!isInstant(withdrawAt) || losing === 0) return null
  return (
    <p className="warning-beside" role="status">
      {losing === 1 ? 'This place loses it' : `These ${losing} places lose it`} on{' '}
      {formatDateTime(withdrawAt, centralTime)}, when it is withdrawn. Change them first, or lead readers elsewhere.
    </p>
  )
}

/** Beside a document or a file: who refers to it. The dialogs that take it away are here too, because they name the same. */
export function UsedBy() {
  const { id } = useDocumentInfo()
  const answer = useUses()
  if (id === undefined) return null
  return (
    <section className="used-by" aria-labelledby="used-by">
      <h3 id="used-by">Used by</h3>
      {answer?.uses.length === 0 && <p>Nothing refers to it.</p>}
      {answer && answer.uses.length > 0 && <UseList uses={answer.uses} />}
      <BeforeWithdrawal answer={answer} />
      <TakeOffDialogs answer={answer} />
    </section>
  )
}
