'use client'

import type { PublishingState } from '@osi/shared'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'
import './publishing.css'
import { publishingAddress } from './report.ts'
import { useKeptUpToDate } from '../admin/use-kept-up-to-date.ts'
import type { StateInForm } from './state-of-document.ts'

/** Milliseconds between two looks. */
const paceOf = ({ kind }: PublishingState): number => (kind === 'moving' ? 800 : 5_000)

const whyOld = {
  'signed-out': 'You are no longer signed in; this may be out of date.',
  gone: 'This is not here any more: somebody deleted it meanwhile.',
  'no-answer': 'The CMS doesn’t answer at the moment; this may be out of date.',
}

/** Above the fields beside a document: whether readers have it, since when, and if not, why. Changes by itself after Publish. */
export function DocumentState() {
  const info = useDocumentInfo()
  const { collectionSlug, globalSlug, id, data, hasPublishedDoc, unpublishedVersionCount, lastUpdateTime } = info
  const document = id === undefined ? undefined : `documents/${collectionSlug}/${id}`
  const place = globalSlug ? `globals/${globalSlug}` : document
  const { answer, cutOff } = useKeptUpToDate<StateInForm>(
    place && `${publishingAddress}/${place}`,
    paceOf,
    // Whatever the form was saved or published with last.
    { moment: [data?.updatedAt, data?._status, hasPublishedDoc, unpublishedVersionCount, lastUpdateTime].join() },
  )
  const isPublished = answer?.isPublished
  const { setHasPublishedDoc } = info
  // Somebody else may publish it or take it off meanwhile; Payload’s form would say the opposite until it is opened again.
  useEffect(() => {
    if (isPublished !== undefined) setHasPublishedDoc(isPublished)
  }, [isPublished, setHasPublishedDoc])
  if (!answer) return null
  if (cutOff === 'gone') return <p role="status">{whyOld.gone}</p>
  const { kind, headline, details, address } = answer
  return (
    <div className={`document-state document-state--${kind}`}>
      <p className="document-state__headline" role="status">
        {headline}
      </p>
      {details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
      {address && (
        <p>
          <a href={address}>See it on the site</a>
        </p>
      )}
      {cutOff && <p>{whyOld[cutOff]}</p>}
    </div>
  )
}
