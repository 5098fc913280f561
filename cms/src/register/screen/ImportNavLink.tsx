import Link from 'next/link'
import type { ServerProps } from 'payload'
import { isPublisher } from '../../access/roles.ts'
import { importScreenAddress } from '../../admin/import-screen-address.ts'

/** Below the collections in the menu: the way to the import, for those who may. */
export function ImportNavLink({ user }: ServerProps) {
  if (!isPublisher({ req: { user: user ?? null } })) return null
  return (
    <Link className="own-nav-link" href={importScreenAddress}>
      Import identified schools
    </Link>
  )
}
