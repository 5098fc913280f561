import type { ServerProps } from 'payload'
import { Suspense } from 'react'
import { isPublisher } from '../../access/roles.ts'
import { settings } from '../../settings.ts'
import type { KindNames } from './Documents.tsx'
import { PublishingOverview } from './PublishingOverview.tsx'
import { reportFromPublisher } from './report-from-publisher.ts'

const named = (label: unknown): string => (typeof label === 'string' ? label : '')

/** On the dashboard: what readers have, what is on its way, and what is in the way. The rest of the page doesn't wait for it. */
export function PublishingPanel(props: ServerProps) {
  return (
    <Suspense fallback={<p>Asking what is on the site…</p>}>
      <AnsweredPanel {...props} />
    </Suspense>
  )
}

async function AnsweredPanel({ payload, user }: ServerProps) {
  const kinds: KindNames = Object.fromEntries([
    ...payload.config.collections.map(({ slug, labels }) => [slug, named(labels.singular)]),
    ...payload.config.globals.map(({ slug, label }) => [slug, named(label)]),
  ])
  return (
    <PublishingOverview
      initial={await reportFromPublisher()}
      kinds={kinds}
      mayDecide={isPublisher({ req: { user: user ?? null } })}
      siteUrl={settings.siteUrl}
    />
  )
}
