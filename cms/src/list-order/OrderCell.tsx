'use client'

import { titleIn } from '@osi/shared'
import type { DefaultCellComponentProps } from 'payload'
import { dragRow } from './drag-row.ts'
import './list-order.css'
import { useMove, useOrdering, type Direction } from './ordering.ts'
import { useOrderedList, type OrderedList } from './use-ordered-list.ts'

const sides = { up: 'before', down: 'after' } as const

/** Whether a row has nothing on this side of it. */
function isAtEnd(direction: Direction, id: string, { ids, hasMoreBefore, hasMoreAfter }: OrderedList): boolean {
  return direction === 'up' ? ids[0] === id && !hasMoreBefore : ids.at(-1) === id && !hasMoreAfter
}

/** In a list that publishers put in order: what moves its row, by dragging, by keyboard and by a tap. */
export function OrderCell({ collectionSlug, rowData }: DefaultCellComponentProps) {
  const list = useOrderedList()
  const { isMoving } = useOrdering()
  const move = useMove(collectionSlug, list.ids)
  const id = String(rowData.id)
  const title = titleIn(collectionSlug, rowData) || 'what has no title yet'
  if (!list.isInOrder || rowData.deletedAt) return null
  const index = list.ids.indexOf(id)
  const position = list.firstPosition === undefined || index === -1 ? undefined : list.firstPosition + index
  if (!list.mayChange) return <span>{position}</span>

  const step = (direction: Direction) => {
    if (isMoving || isAtEnd(direction, id, list)) return
    const neighbor = list.ids[index + (direction === 'up' ? -1 : 1)]
    const wish = { id, title, side: sides[direction], ...(neighbor === undefined ? {} : { of: neighbor }) }
    void move(wish, { pressed: { id, direction } })
  }
  const drop = (from: number, to: number, settle: () => void) => {
    const of = list.ids[to]
    if (of === undefined) return settle()
    void move({ id, title, side: to < from ? 'before' : 'after', of }, { settle })
  }
  return (
    <span className="list-order">
      <span className="list-order__position">{position}</span>
      <span
        aria-hidden="true"
        className="list-order__handle"
        title="Drag this row to its place in the list"
        onPointerDown={(event) => {
          if (event.button !== 0 || isMoving) return
          event.preventDefault()
          dragRow(event.currentTarget, event, drop)
        }}
      >
        ⠿
      </span>
      {(['up', 'down'] as const).map((direction) => (
        <button
          key={direction}
          type="button"
          className="list-order__step"
          data-direction={direction}
          aria-label={`Move ${direction}: ${title}`}
          aria-disabled={isAtEnd(direction, id, list)}
          onClick={() => step(direction)}
        >
          <span aria-hidden="true">{direction === 'up' ? '↑' : '↓'}</span>
        </button>
      ))}
    </span>
  )
}
