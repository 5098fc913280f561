'use client'

import { useAuth } from '@payloadcms/ui'
import type { TypedUser } from 'payload'
import { useEffect, type ReactNode } from 'react'

/**
 * Names the role of whoever is signed in on the page itself, for the few controls of Payload that no setting hides from those
 * whom they would refuse (`admin.css`).
 */
export function RoleOnPage({ children }: { children: ReactNode }) {
  const { user } = useAuth<TypedUser>()
  const role = user?.role ?? ''
  useEffect(() => {
    document.documentElement.dataset.role = role
  }, [role])
  return children
}
