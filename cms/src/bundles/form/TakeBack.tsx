'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import { Alert } from '../../admin/Alert.tsx'
import type { BundleRefusal, BundleReport, TakeBackAnswer } from '../bundle-report.ts'
import { sendBundle } from './send-bundle.ts'

interface Props {
  report: BundleReport
  onDone: () => void
  onRefused: (refusal: BundleRefusal | undefined) => void
}

/** What readers lose and get back, in a sentence. */
function effectOf({ documents, taken }: TakeBackAnswer, isScheduled: boolean): string {
  if (isScheduled) return 'Readers get nothing of it at its time. The bundle is open again, and its texts are drafts.'
  const back = documents - taken
  const parts = [
    ...(back > 0
      ? [`${back === 1 ? 'one document goes' : `${back} documents go`} back to what readers had before`]
      : []),
    ...(taken > 0 ? [`${taken === 1 ? 'one document leaves' : `${taken} documents leave`} the site`] : []),
  ]
  const sentence = parts.join(', and ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. The texts stay as drafts.`
}

/** Asks before a bundle is taken back, and names what readers would lose besides. */
function Question({
  asked,
  isScheduled,
  onAnswer,
}: {
  asked: TakeBackAnswer
  isScheduled: boolean
  onAnswer: (isSure: boolean) => void
}) {
  const { edited } = asked
  return (
    <Alert tone="warning" title={isScheduled ? 'End its schedule?' : 'Take all of it back?'}>
      <p>{effectOf(asked, isScheduled)}</p>
      {edited.length > 0 && (
        <>
          <p>Somebody changed these for readers since. Readers would lose that, too:</p>
          <ul>
            {edited.map((title, index) => (
              <li key={index}>{title}</li>
            ))}
          </ul>
        </>
      )}
      <div className="bundle__actions">
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => onAnswer(false)}>
          Leave it
        </Button>
        <Button size="small" margin={false} onClick={() => onAnswer(true)}>
          {edited.length > 0 ? 'Take it back, and what came since' : 'Take it back'}
        </Button>
      </div>
    </Alert>
  )
}

/** Takes a bundle back as one; before its instant this ends the schedule. */
export function TakeBack({ report: { id, state }, onDone, onRefused }: Props) {
  const [asked, setAsked] = useState<TakeBackAnswer>()
  const isScheduled = state === 'scheduled'
  const send = async (details: object) => {
    onRefused(undefined)
    const outcome = await sendBundle<TakeBackAnswer>('take-back', { bundle: id, ...details })
    if ('answer' in outcome) return outcome.answer
    onRefused(outcome.refused)
    return undefined
  }
  const answer = async (isSure: boolean) => {
    const confirmEdited = asked !== undefined && asked.edited.length > 0
    setAsked(undefined)
    if (!isSure || !(await send({ confirmEdited }))) return
    toast.success('Taken back. Readers have what they had before within seconds.')
    onDone()
  }
  if (asked)
    return (
      <div role="alert">
        <Question asked={asked} isScheduled={isScheduled} onAnswer={(isSure) => void answer(isSure)} />
      </div>
    )
  return (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      onClick={() => void send({ onlyShow: true }).then(setAsked)}
    >
      {isScheduled ? 'End the schedule…' : 'Take it back…'}
    </Button>
  )
}
