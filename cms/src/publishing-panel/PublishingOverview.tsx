'use client'

import type { PublishingStatus } from '@osi/shared'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { ordered } from '../admin/post-command.ts'
import { ConfirmedButton } from './ConfirmedButton.tsx'
import { Documents } from '../admin/Documents.tsx'
import type { KindNames } from '../admin/kind-names.ts'
import { Problems } from './Problems.tsx'
import './publishing.css'
import { Releases } from './Releases.tsx'
import { publishingAddress, type PublishingReport } from './report.ts'
import { useKeptUpToDate } from '../admin/use-kept-up-to-date.ts'
import {
  announcementOf,
  completenessOf,
  nextChangeOf,
  obstacleIn,
  progressInWords,
  releasesToChooseFrom,
  shareDone,
  since,
} from './words.ts'

/** Milliseconds between two looks: often while something is going on. */
const paceOf = (report: PublishingReport): number =>
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
  const { answer = initial, cutOff, take } = useKeptUpToDate(`${publishingAddress}/status`, paceOf, { initial })
  const [refusal, setRefusal] = useState<string>()

  const order = async (name: string, details: Record<string, string> = {}) => {
    setRefusal(undefined)
    const outcome = await ordered<PublishingReport>(
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
        <Notice tone="warning" title="This may be out of date">
          <p>
            {cutOff === 'signed-out'
              ? 'You are no longer signed in. Load the page again to sign in.'
              : 'The CMS doesn’t answer at the moment. This page tries again by itself.'}
          </p>
        </Notice>
      )}
      {refusal && (
        <div role="alert">
          <Notice tone="error" title="That didn’t work">
            <p>{refusal}</p>
          </Notice>
        </div>
      )}
      {answer.builder === 'silent' ? (
        <Notice tone="warning" title="Nobody can say what is live just now">
          <p>{answer.message}</p>
        </Notice>
      ) : (
        <EventStatus status={answer.status} {...{ kinds, mayDecide, siteUrl, order }} />
      )}
    </section>
  )
}

interface StatusProps extends Omit<Props, 'initial'> {
  status: PublishingStatus
  order: (name: string, details?: Record<string, string>) => Promise<void>
}

function EventStatus({ status, kinds, mayDecide, siteUrl, order }: StatusProps) {
  const { live, building, waiting, problems } = status
  const releases = releasesToChooseFrom(status)
  const obstacle = obstacleIn(status)
  const withheld = problems.filter(({ level }) => level === 'withheld')
  const outlook = [completenessOf(status), nextChangeOf(status)].filter(Boolean).join(' ')
  const flaws = problems.filter(({ level }) => level === 'warning')
  const isComplete = live !== undefined && !building && !waiting && withheld.length === 0
  return (
    <>
      {obstacle && waiting && (
        <Notice tone="warning" title={obstacle.title}>
          <p>{obstacle.text}</p>
          {waiting.lost.length > 0 && (
            <div className="publishing__lost">
              <p>These would vanish from the site:</p>
              <Documents documents={waiting.lost} kinds={kinds} areThere={false} />
            </div>
          )}
          {obstacle.remedy === 'resume' && mayDecide && (
            <Button size="medium" margin={false} onClick={() => void order('resume')}>
              Resume publishing
            </Button>
          )}
          {obstacle.remedy === 'confirm' && mayDecide && waiting.fingerprint !== undefined && (
            <ConfirmedButton
              label="Publish anyway"
              question="Publish although so much vanishes?"
              action="Publish anyway"
              buttonStyle="primary"
              onConfirm={() => order('confirm', { fingerprint: waiting.fingerprint ?? '' })}
            >
              <p>
                {waiting.lost.length > 0
                  ? `Readers lose ${waiting.lost.length} documents at once. If that is a mistake, cancel and publish those documents again.`
                  : 'Readers find no content on the site any more. If that is a mistake, cancel and publish the documents again.'}
              </p>
            </ConfirmedButton>
          )}
          {obstacle.remedy && !mayDecide && <p>Ask a publisher or an administrator to decide about it.</p>}
        </Notice>
      )}
      <div className={isComplete ? 'publishing__now publishing__now--complete' : 'publishing__now'}>
        <p className="publishing__live">
          <strong>{live ? `Live since ${since(live.since, status)}` : 'Nothing is live yet'}</strong>
          {live && <a href={siteUrl}>Look at the site</a>}
        </p>
        {building && (
          <label className="publishing__progress">
            <span>Publishing: {progressInWords(building)}</span>
            <progress value={shareDone(building)} />
          </label>
        )}
        {outlook && <p>{outlook}</p>}
      </div>
      {withheld.length > 0 && (
        <>
          <h3>Needs fixing</h3>
          <Problems problems={withheld} kinds={kinds} siteUrl={siteUrl} />
        </>
      )}
      {flaws.length > 0 && (
        <>
          <h3>Live, with warnings</h3>
          <Problems problems={flaws} kinds={kinds} siteUrl={siteUrl} />
        </>
      )}
      {releases.length > 0 && (
        <>
          <h3>Last releases</h3>
          <Releases
            releases={releases}
            kinds={kinds}
            since={(instant) => since(instant, status)}
            goTo={mayDecide ? (id) => order('rollback', { id }) : undefined}
          />
        </>
      )}
    </>
  )
}

function Notice({ tone, title, children }: { tone: 'warning' | 'error'; title: string; children: ReactNode }) {
  return (
    <div className={`publishing__notice publishing__notice--${tone}`}>
      <h3>{title}</h3>
      {children}
    </div>
  )
}
