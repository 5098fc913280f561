'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Whether the page can act already. Before that a form would be sent to the server as a page of its own, and what is typed would be
 * forgotten: its fields and buttons wait for it.
 */
export const useIsAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
