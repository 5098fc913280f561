'use client'

import { Button, useListQuery, useTableColumns } from '@payloadcms/ui'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import './list-order.css'
import { orderFieldName } from './order-field-name.ts'
import { forgetMoves, listIsThere, useMove, useOrdering } from './ordering.ts'
import { keepFocused } from './keep-focused.ts'
import { useOrderedList } from './use-ordered-list.ts'

/** What there is to know of the order of the list. */
function OrderHint({ type, isInOrder }: { type: string; isInOrder: boolean }) {
  const { columns = [] } = useTableColumns()
  const isShown = columns.some(({ accessor, active }) => accessor === orderFieldName && active)
  if (!isInOrder)
    return (
      <p>
        This list is sorted in another way than readers get it.{' '}
        <Link href={`/admin/collections/${type}?sort=${orderFieldName}`} prefetch={false}>
          Show it in its order
        </Link>
      </p>
    )
  return (
    <p>
      {isShown
        ? 'Readers get these in this order. Drag a row by its dots, or move it by its arrows; readers have it at once.'
        : 'Readers get these in this order. To change it, show the column “Order” (under “Columns”).'}
    </p>
  )
}

/** Above a list that publishers put in order: how that is done, and what came of the last move. */
export function OrderBar({ type }: { type: string }) {
  const list = useOrderedList()
  const { data } = useListQuery()
  const { message, isRefusal, undo } = useOrdering()
  const move = useMove(type, list.ids)
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => forgetMoves, [type])
  useEffect(() => {
    const pressed = listIsThere()
    if (!pressed) return
    const button = `tr[data-id="${pressed.id}"] [data-direction="${pressed.direction}"]`
    // What has moved to another page is not here any more.
    return keepFocused(() => document.querySelector<HTMLElement>(button) ?? said.current)
  }, [data])
  if (!list.mayChange) return null
  return (
    <div className={`order-bar ${message ? 'order-bar--told' : ''}`}>
      <OrderHint type={type} isInOrder={list.isInOrder} />
      <div ref={said} tabIndex={-1} className={`order-bar__told ${isRefusal ? 'order-bar__told--refusal' : ''}`}>
        <span role="status">{message}</span>
        {undo && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            aria-label={`Undo: put “${undo.title}” back`}
            onClick={() => {
              said.current?.focus()
              void move(undo, { isUndo: true })
            }}
          >
            Undo
          </Button>
        )}
      </div>
    </div>
  )
}
