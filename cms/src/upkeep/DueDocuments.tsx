'use client'

import { formatShortDate } from '@osi/shared'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DocumentName } from '../admin/Documents.tsx'
import type { KindNames } from '../admin/kind-names.ts'
import type { DueDocument } from './due-documents.ts'
import { StillRightButton } from './StillRightButton.tsx'

/** The documents whose day of review has come, each with the button that says it is right. */
export function DueDocuments({ documents, kinds }: { documents: DueDocument[]; kinds: KindNames }) {
  const router = useRouter()
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const shown = documents.filter(({ id }) => !done.has(id))
  if (shown.length === 0) return <p>All of them are right.</p>
  return (
    <ul>
      {shown.map((document) => {
        const { type, id, title, reviewBy, owner } = document
        return (
          <li key={id}>
            <DocumentName document={document} kinds={kinds} />{' '}
            {title && <span className="my-day__aside">{kinds[type]}</span>}
            <p>
              {`Since ${formatShortDate(reviewBy)}. `}
              {owner === 'nobody' && 'Nobody is its owner. '}
              {owner !== 'nobody' && owner !== 'you' && `Its owner is ${owner}. `}
            </p>
            <StillRightButton
              type={type}
              id={id}
              title={title}
              onDone={() => {
                setDone(new Set([...done, id]))
                router.refresh()
              }}
            />
          </li>
        )
      })}
    </ul>
  )
}
