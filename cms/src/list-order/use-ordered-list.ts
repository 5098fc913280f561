'use client'

import { useAuth, useListDrawerContext, useListQuery } from '@payloadcms/ui'
import type { TypedUser } from 'payload'
import { isPublisher } from '../access/roles.ts'
import { orderFieldName } from './order-field-name.ts'

/** A list as far as its order can be changed on it. */
export interface OrderedList {
  /** Whether whoever looks may change it. */
  mayChange: boolean
  /** Whether it stands in its order, smallest number first, so that a row can be moved in it. */
  isInOrder: boolean
  /** The ids of the documents that it shows. */
  ids: string[]
  /** Whether documents come before or after those that it shows. */
  hasMoreBefore: boolean
  hasMoreAfter: boolean
  /** The number of the first one in the whole list, from 1; missing where the list shows a part of it, or in another order. */
  firstPosition?: number
}

/** The list on the page. Where it is in a drawer, somebody picks a document from it: nothing is moved there. */
export function useOrderedList(): OrderedList {
  const { data, query } = useListQuery()
  const { isInDrawer } = useListDrawerContext()
  const { user } = useAuth<TypedUser>()
  const isInOrder = query.sort === orderFieldName
  const isWhole = !query.search && Object.keys(query.where ?? {}).length === 0
  return {
    mayChange: !isInDrawer && isPublisher({ req: { user: user ?? null } }),
    isInOrder,
    ids: (data?.docs ?? []).map(({ id }) => String(id)),
    hasMoreBefore: data?.hasPrevPage === true,
    hasMoreAfter: data?.hasNextPage === true,
    ...(data && isInOrder && isWhole && !isInDrawer ? { firstPosition: data.pagingCounter } : {}),
  }
}
