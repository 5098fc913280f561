import type { ServerProps } from 'payload'
import { Suspense } from 'react'
import { isPublisher } from '../access/roles.ts'
import { now } from '../platform/clock.ts'
import { reportOfLinks } from './report-of-links.ts'
import { kindNamesIn } from '../admin/kind-names.ts'
import { LinksOverview } from './LinksOverview.tsx'

/** On the dashboard: how it stands with the links that lead off the site. The rest of the page doesn't wait for it. */
export function LinksPanel(props: ServerProps) {
  return (
    <Suspense>
      <AnsweredPanel {...props} />
    </Suspense>
  )
}

async function AnsweredPanel({ payload, user }: ServerProps) {
  return (
    <LinksOverview
      initial={await reportOfLinks(payload, now())}
      kinds={kindNamesIn(payload.config)}
      mayCheck={isPublisher({ req: { user: user ?? null } })}
    />
  )
}
