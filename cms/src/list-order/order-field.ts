import { valuesOf } from '@osi/shared'
import type { FieldHook, NumberField } from 'payload'
import { lastNumberIn } from './list-in-order.ts'
import { lockListOrder } from './lock-list-order.ts'
import { orderFieldName } from './order-field-name.ts'
import { stepBetween } from './position-in-list.ts'

/**
 * What is new comes last. A version that comes back brings its text, not where it stood then: the order is the list’s. A copy is new.
 */
const keepPosition: FieldHook = async ({ collection, operation, originalDoc, req, value }) => {
  const before = valuesOf(originalDoc)[orderFieldName]
  if (req.context.isRestoringVersion) return before
  if (typeof value === 'number') return value
  if (operation === 'update' || !collection) return before ?? 0
  await lockListOrder(collection.slug, req)
  return (await lastNumberIn(collection.slug, req)) + stepBetween
}

/** Where a document stands in its list. Its form says so, the list changes it. */
export const orderField: NumberField = {
  name: orderFieldName,
  label: 'Order',
  type: 'number',
  disableDuplicate: true,
  hooks: { beforeChange: [keepPosition] },
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListFilter: true,
    components: {
      Field: '/list-order/PositionField.tsx#PositionField',
      Cell: '/list-order/OrderCell.tsx#OrderCell',
    },
  },
}
