'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { DayField } from '../dates/DayField.tsx'
import { dayAsStored } from '../fields/plain-day.ts'
import { StillRightButton } from './StillRightButton.tsx'

/** The day by which a document is looked at again, and the button that sets the next one without a new version. */
export const ReviewByField: DateFieldClientComponent = (props) => {
  const { collectionSlug, id } = useDocumentInfo()
  const { dispatchFields } = useForm()
  // It is saved already: the form only has to show it.
  const show = (reviewBy: string) => {
    const value = dayAsStored(reviewBy)
    dispatchFields({ type: 'UPDATE', path: props.path, value, initialValue: value })
  }
  return (
    <div className="review-by">
      <DayField {...props} />
      {collectionSlug && id !== undefined && <StillRightButton type={collectionSlug} id={String(id)} onDone={show} />}
    </div>
  )
}
