'use client'

import { useForm } from '@payloadcms/ui'
import { useCallback, useSyncExternalStore } from 'react'
import type { EditSession } from './edit-session.ts'
import { Offers } from './offers.ts'
import type { SaveState } from './save-state.ts'

/** One session for each form on the page: a drawer has a form of its own. A form keeps its `formRef` for as long as it is there. */
export const sessionsOfForms = new Offers<object, EditSession>()

const idle: SaveState = { activity: 'idle' }

/** The session of the form that a component is in, and what it says; undefined before the form is ready, and where nothing is saved by itself. */
export function useEditSession(): { session: EditSession | undefined; state: SaveState } {
  const { formRef } = useForm()
  const find = useCallback(() => sessionsOfForms.of(formRef ?? undefined), [formRef])
  const session = useSyncExternalStore(sessionsOfForms.subscribe, find, () => undefined)
  const subscribe = useCallback((listener: () => void) => session?.subscribe(listener) ?? (() => undefined), [session])
  const read = () => session?.state() ?? idle
  const state = useSyncExternalStore(subscribe, read, () => idle)
  return { session, state }
}
