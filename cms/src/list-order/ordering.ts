'use client'

import { useRouteCache } from '@payloadcms/ui'
import { useCallback, useSyncExternalStore } from 'react'
import { postCommand } from '../admin/post-command.ts'
import { Observable } from '../editing/form/observable.ts'
import { moveAddress, type Move, type Moved } from './move-in-list.ts'
import type { Target } from './position-in-list.ts'

/** The two buttons of a row. */
export type Direction = 'up' | 'down'

/** What is going on with the order of the list on the page. */
interface Ordering {
  /** Whether a move is on its way, or the list after it. */
  isMoving: boolean
  /** What came of the last one, for everyone to read and to hear. */
  message?: string
  isRefusal?: boolean
  /** Puts back what was moved last. */
  undo?: Target & { id: string; title: string }
  /** The button that was pressed: it has the focus again once the list stands as it shall. */
  pressed?: { id: string; direction: Direction }
  /** Where the row was dropped, it stays until the list is there. */
  settle?: () => void
}

const ordering = new Observable<Ordering>({ isMoving: false })

/** Of the list that the page shows; the page shows one. */
export const useOrdering = (): Ordering =>
  useSyncExternalStore(
    useCallback((listener) => ordering.subscribe(listener), []),
    () => ordering.value,
    () => ordering.value,
  )

/** Another list, or the same one opened anew, knows of no move. */
export const forgetMoves = (): void => {
  ordering.value.settle?.()
  ordering.change({
    isMoving: false,
    message: undefined,
    isRefusal: false,
    undo: undefined,
    pressed: undefined,
    settle: undefined,
  })
}

/** The list that was asked for is there. @returns the button that was pressed */
export function listIsThere(): Ordering['pressed'] {
  const { pressed, settle } = ordering.value
  settle?.()
  ordering.change({ isMoving: false, pressed: undefined, settle: undefined })
  return pressed
}

const away = 'The CMS does not answer. Nothing was moved; try again in a minute.'

interface Wish {
  id: string
  title: string
  side: Target['side']
  of?: string
}

/**
 * Moves a document of a list, and shows the list as it is then.
 * @param type of the documents
 * @param seen the ids of the list as it is shown
 */
export function useMove(type: string, seen: readonly string[]) {
  const { clearRouteCache } = useRouteCache()
  return async (
    { id, title, side, of }: Wish,
    { pressed, settle, isUndo }: Pick<Ordering, 'pressed' | 'settle'> & { isUndo?: boolean } = {},
  ): Promise<void> => {
    if (ordering.value.isMoving) return settle?.()
    ordering.change({ isMoving: true })
    const move: Move = { type, id, side, seen, ...(of === undefined ? {} : { of }) }
    const outcome = await postCommand<Moved>(`/api${moveAddress}`, away, move)
    if ('refusal' in outcome) {
      settle?.()
      const isAway = outcome.refusal === away
      ordering.change({ isMoving: !isAway, message: outcome.refusal, isRefusal: true, undo: undefined })
      // Without an answer there is no newer list to show, either.
      if (isAway) return
    } else {
      const { position, total, back } = outcome.answer
      const message = `“${title}” is ${isUndo ? 'back at' : 'now'} number ${position} of ${total}.`
      const undo = back && !isUndo ? { ...back, id, title } : undefined
      ordering.change({ message, isRefusal: false, undo, pressed, settle })
    }
    clearRouteCache()
  }
}
