import { isContentTypeName } from '@osi/shared'
import Link from 'next/link'
import type { BeforeListTableServerProps } from 'payload'
import { now } from '../platform/clock.ts'
import { queryOfView } from './list-view.ts'
import './list-views.css'
import { viewsOfType } from './views-of-type.ts'

/** Above a list: the parts of it that editors look for, as plain links. */
export function ListViews({ collectionConfig: { slug }, user }: BeforeListTableServerProps) {
  if (!isContentTypeName(slug) || !user) return null
  return (
    <nav className="list-views" aria-label="Show">
      <ul>
        {viewsOfType(slug, String(user.id), now().toISOString()).map((view) => (
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
