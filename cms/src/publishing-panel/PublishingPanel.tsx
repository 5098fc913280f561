import type { ServerProps } from 'payload'
import { Suspense } from 'react'
import { isPublisher } from '../access/roles.ts'
import { settings } from '../platform/settings.ts'
import { kindNamesIn } from '../admin/kind-names.ts'
import { PublishingOverview } from './PublishingOverview.tsx'
import { reportFromBuilder } from './report-from-builder.ts'

/** On the dashboard: what readers have, what is on its way, and what is in the way. The rest of the page doesn't wait for it. */
export function PublishingPanel(props: ServerProps) {
  return (
    <Suspense fallback={<p>Asking what is on the site…</p>}>
      <AnsweredPanel {...props} />
    </Suspense>
  )
}

async function AnsweredPanel({ payload, user }: ServerProps) {
  return (
    <PublishingOverview
      initial={await reportFromBuilder()}
      kinds={kindNamesIn(payload.config)}
      mayDecide={isPublisher({ req: { user: user ?? null } })}
      siteUrl={settings.siteUrl}
    />
  )
}
