'use client'

import { FieldLabel, useAuth, useDocumentInfo } from '@payloadcms/ui'
import Link from 'next/link'
import type { TypedUser } from 'payload'
import { isPublisher } from '../access/roles.ts'
import { orderFieldName } from './order-field-name.ts'

/** In a form: where the order of its list is changed. A number here would be one of many that nobody sees beside each other. */
export function PositionField() {
  const { collectionSlug } = useDocumentInfo()
  const { user } = useAuth<TypedUser>()
  return (
    <div className="field-type">
      <FieldLabel as="span" label="Order" />
      {/* Payload’s class makes its content a row of boxes, without the spaces between them. */}
      <p className="field-description">
        <span>
          What is new comes last. {isPublisher({ req: { user: user ?? null } }) ? 'You' : 'Publishers'} change the order
          in{' '}
          <Link href={`/admin/collections/${collectionSlug}?sort=${orderFieldName}`} prefetch={false}>
            the list
          </Link>
          .
        </span>
      </p>
    </div>
  )
}
