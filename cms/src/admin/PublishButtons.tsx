'use client'

import { UnpublishButton, useAuth } from '@payloadcms/ui'
import type { TypedUser } from 'payload'
import { isPublisher } from '../access/roles.ts'

function useMayPublish(): boolean {
  const { user } = useAuth<TypedUser>()
  return isPublisher({ req: { user: user ?? null } })
}

/** Unpublish, for publishers: of a global Payload can't ask whether someone may. */
export const UnpublishButtonForPublishers = () => (useMayPublish() ? <UnpublishButton /> : null)
