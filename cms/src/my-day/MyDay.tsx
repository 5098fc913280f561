import { Gutter } from '@payloadcms/ui'
import { textIn } from '@osi/shared'
import type { AdminViewServerProps } from 'payload'
import { Suspense } from 'react'
import { isPublisher } from '../access/roles.ts'
import { BackupsPanel } from '../backups/BackupsPanel.tsx'
import { kindNamesIn } from '../admin/kind-names.ts'
import { owedRecordings } from '../content-types/webinars/owed-recordings.ts'
import { RecordingsOwed } from '../content-types/webinars/RecordingsOwed.tsx'
import { MailPanel } from '../mail/MailPanel.tsx'
import { LinksPanel } from '../link-check/LinksPanel.tsx'
import { now } from '../platform/clock.ts'
import { settings } from '../platform/settings.ts'
import { SiteAsOf } from '../preview/SiteAsOf.tsx'
import { PublishingPanel } from '../publishing-panel/PublishingPanel.tsx'
import { ActionLinks } from './ActionLinks.tsx'
import './my-day.css'
import {
  DueForReview,
  OlderSpanish,
  PlannedChanges,
  ReportsOfReaders,
  ReviewsAsked,
  ReviewsWaiting,
  RunSheets,
  YourDrafts,
} from './MyDayLists.tsx'
import { readMyDay } from './read-my-day.ts'

/** The lists of what needs this account. The rest of the page doesn't wait for them. */
async function WhatNeedsMe({ initPageResult: { req } }: AdminViewServerProps) {
  const at = now()
  const [day, recordings] = await Promise.all([readMyDay(req, at), owedRecordings(req.payload, at)])
  const about = { kinds: kindNamesIn(req.payload.config), now: at.toISOString() }
  const { waiting, asked, drafts, due, olderSpanish, runSheets, planned, newReports } = day
  const lists = [waiting, asked, drafts, due, olderSpanish, runSheets, recordings]
  const needsNobody = newReports === 0 && lists.every(({ length }) => length === 0)
  return (
    <div className="my-day__lists">
      {needsNobody && <p>Nothing waits for you.</p>}
      <ReviewsWaiting reviews={waiting} {...about} />
      <ReviewsAsked reviews={asked} {...about} />
      <ReportsOfReaders count={newReports} />
      <RunSheets events={runSheets} {...about} />
      <DueForReview documents={due} {...about} />
      <YourDrafts drafts={drafts} {...about} />
      <OlderSpanish documents={olderSpanish} {...about} />
      <PlannedChanges planned={planned} {...about} />
      <RecordingsOwed recordings={recordings} />
    </div>
  )
}

/** The first page after signing in: what needs this account, what they came to do, and how it stands with the site. */
export function MyDay(props: AdminViewServerProps) {
  const { payload, user } = props
  const mayPublish = isPublisher({ req: { user: user ?? null } })
  const name = textIn(user, 'name')
  const { i18n } = props.initPageResult.req
  const panels = { i18n, payload, ...(user ? { user } : {}) }
  return (
    <Gutter className="dashboard">
      <section className="my-day" aria-labelledby="my-day">
        <h1 id="my-day">My day</h1>
        <p>
          {name ? `Welcome, ${name}.` : 'Welcome.'} Your changes are kept as you type.{' '}
          {mayPublish ? (
            <>
              Readers see them once you press <em>Publish changes</em>; seconds later they are on{' '}
            </>
          ) : (
            <>
              Press <em>Ask for review</em> when they are ready; seconds after a publisher publishes them they are
              on{' '}
            </>
          )}
          <a href={settings.siteUrl}>the site</a>.
        </p>
        <Suspense fallback={<p>Looking for what needs you…</p>}>
          <WhatNeedsMe {...props} />
        </Suspense>
        <ActionLinks mayPublish={mayPublish} />
      </section>
      <PublishingPanel {...panels} />
      <LinksPanel {...panels} />
      <BackupsPanel {...panels} />
      <MailPanel {...panels} />
      <SiteAsOf />
    </Gutter>
  )
}
