'use client'

import { useState } from 'react'
import { postCommand } from '../admin/post-command.ts'
import type { KindNames } from '../admin/kind-names.ts'
import { Alert } from '../admin/Alert.tsx'
import './publishing.css'
import { publishingAddress, type PublishingReport, type SendCommand } from './report.ts'
import { StatusDetails } from './StatusDetails.tsx'
import { useKeptUpToDate } from '../admin/use-kept-up-to-date.ts'
import { announcementOf } from './words.ts'

/** How long until the next look: not long while something is going on. */
const intervalMsOf = (report: PublishingReport): number =>
  report.builder === 'silent' || report.status.building || report.status.waiting ? 2_000 : 5_000

interface Props {
  initial: PublishingReport
  kinds: KindNames
  /** Whether this person decides what readers see. */
  mayDecide: boolean
  siteUrl: string
}

/** What readers have, since when, what is on its way, what is in the way, and the last releases. Kept up to date. */
export function PublishingOverview({ initial, kinds, mayDecide, siteUrl }: Props) {
  const { answer = initial, cutOff, take } = useKeptUpToDate(`${publishingAddress}/status`, intervalMsOf, { initial })
  const [refusal, setRefusal] = useState<string>()

  const sendCommand: SendCommand = async (name, details = {}) => {
    setRefusal(undefined)
    const outcome = await postCommand<PublishingReport>(
      `${publishingAddress}/${name}`,
      'The CMS doesn’t answer, so nobody knows whether that was done. Look again in a moment.',
      details,
    )
    if ('answer' in outcome) take(outcome.answer)
    else setRefusal(outcome.refusal)
  }

  return (
    <section className="publishing" aria-labelledby="publishing-heading">
      <h2 id="publishing-heading">On the site now</h2>
      <p className="publishing__heard" role="status">
        {announcementOf(answer)}
      </p>
      {cutOff && (
        <Alert tone="warning" title="This may be out of date">
          <p>
            {cutOff === 'signed-out'
              ? 'You are no longer signed in. Load the page again to sign in.'
              : 'The CMS doesn’t answer at the moment. This page tries again by itself.'}
          </p>
        </Alert>
      )}
      {refusal && (
        <div role="alert">
          <Alert tone="error" title="That didn’t work">
            <p>{refusal}</p>
          </Alert>
        </div>
      )}
      {answer.builder === 'silent' ? (
        <Alert tone="warning" title="Nobody can say what is live just now">
          <p>{answer.message}</p>
        </Alert>
      ) : (
        <StatusDetails status={answer.status} {...{ kinds, mayDecide, siteUrl, sendCommand }} />
      )}
    </section>
  )
}
