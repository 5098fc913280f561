import { isContentTypeName } from '@osi/shared'
import Link from 'next/link'
import type { BeforeListTableServerProps } from 'payload'
import { now } from '../platform/clock.ts'
import { queryOfView } from './list-view.ts'
import './list-views.css'
import { viewsOfType } from './views-of-type.ts'

/** Above a list: the parts of it that editors look for, as plain links. */
export async function ListViews({ collectionConfig: { slug }, payload, user }: BeforeListTableServerProps) {
  if (!isContentTypeName(slug) || !user) return null
  const views = await viewsOfType(slug, { account: String(user.id), now: now().toISOString() }, payload)
  return (
    <nav className="list-views" aria-label="Show">
      <ul>
        {views.map((view) => (
          <li key={view.label}>
            <Link href={`/admin/collections/${slug}${queryOfView(view)}`} prefetch={false}>
              {view.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
