'use client'

import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { postCommand } from '../../admin/post-command.ts'
import type { EditSession } from '../../editing/form/edit-session.ts'
import { PublishButton } from '../../editing/form/PublishButton.tsx'
import { useEditSession } from '../../editing/form/session-of-form.ts'
import { notedFields } from '../noted-fields.ts'
import { reviewAddress, type ReviewReport } from '../review-report.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import type { KnownReview } from './review-store.ts'
import { useReview, useReviewedDocument } from './use-review.ts'

const away = 'The CMS does not answer. Nothing was sent; try again in a minute.'

/** Sends a step of the review, and shows what comes of it. @returns what does it; it answers why it was not done */
function useStep({ take }: KnownReview) {
  const { named } = useReviewedDocument() ?? {}
  return async (action: string, details: object, done: string): Promise<string | undefined> => {
    const outcome = await postCommand<ReviewReport>(`/api${reviewAddress}/${action}`, away, { ...named, ...details })
    if ('refusal' in outcome) return outcome.refusal
    take(outcome.answer)
    toast.success(done)
    return undefined
  }
}

interface StepProps {
  review: KnownReview
  session: EditSession
}

/** Asks for a review of what is saved, so what is typed is saved first. */
function AskButton({ review, session, isFirstChoice }: StepProps & { isFirstChoice: boolean }) {
  const send = useStep(review)
  const ask = async (note: string) => {
    await session.flush()
    if (session.unsentPaths.length > 0) return 'What you typed is not saved yet. See what the bar says, then ask again.'
    return send('ask', { note }, 'A publisher sees on My day that you asked.')
  }
  return (
    <ReviewDialog
      label="Ask for review"
      buttonId="action-ask"
      buttonStyle={isFirstChoice ? 'primary' : 'secondary'}
      heading="Ask a publisher to look at it?"
      noteLabel="Note to the publisher (optional)"
      action="Ask for review"
      onSend={ask}
    >
      <p>You can go on writing meanwhile, and withdraw the request.</p>
    </ReviewDialog>
  )
}

function SendBackButton({ review }: StepProps) {
  const send = useStep(review)
  const { docConfig } = useDocumentInfo()
  const [field, setField] = useState('')
  const id = useId()
  const { asked } = review.report
  const sendBack = (note: string) =>
    send('send-back', { asked: asked?.at, note, ...(field ? { field } : {}) }, `It is with ${asked?.by} again.`)
  return (
    <ReviewDialog
      label="Send back"
      buttonId="action-send-back"
      buttonStyle="secondary"
      heading={`Send it back to ${asked?.by}?`}
      noteLabel="What is to be changed"
      isNoteRequired
      action="Send back"
      onSend={sendBack}
      more={
        <>
          <label htmlFor={id}>The note stands beside</label>
          <select id={id} value={field} onChange={({ target }) => setField(target.value)}>
            <option value="">no field: it is about the whole</option>
            {notedFields(docConfig?.fields ?? []).map(({ path, label }) => (
              <option key={path} value={path}>
                {label}
              </option>
            ))}
          </select>
        </>
      }
    >
      <p>Nothing of the text is changed.</p>
    </ReviewDialog>
  )
}

function WithdrawButton({ review }: StepProps) {
  const send = useStep(review)
  const withdraw = async () => {
    const refusal = await send('withdraw', { asked: review.report.asked?.at }, 'The request is withdrawn.')
    if (refusal) toast.error(refusal)
  }
  return (
    <Button
      id="action-withdraw"
      type="button"
      buttonStyle="secondary"
      size="medium"
      margin={false}
      onClick={() => void withdraw()}
    >
      Withdraw request
    </Button>
  )
}

/** In the bar above the form: what this editor may do next. A publisher publishes, asked or not. */
export function ReviewButtons() {
  const review = useReview()
  const { session } = useEditSession()
  const { may = [], asked } = review?.report ?? {}
  const mayPublish = may.includes('publish')
  return (
    <>
      {review && session && (
        <>
          {may.includes('send-back') && !asked?.isOwn && <SendBackButton review={review} session={session} />}
          {may.includes('withdraw') && asked?.isOwn && <WithdrawButton review={review} session={session} />}
          {may.includes('ask') && <AskButton review={review} session={session} isFirstChoice={!mayPublish} />}
        </>
      )}
      <PublishButton />
    </>
  )
}
