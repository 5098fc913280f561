'use client'

import { useForm } from '@payloadcms/ui'
import { useCallback, useSyncExternalStore } from 'react'
import type { EditSession } from './edit-session.ts'
import type { SaveState } from './save-state.ts'

/** One session for each form on the page: a drawer has a form of its own. A form keeps its `formRef` for as long as it is there. */
const sessions = new WeakMap<object, EditSession>()
const listeners = new Set<() => void>()

const idle: SaveState = { activity: 'idle' }

/** Makes a session known to everything in its form, or says that it has ended. */
export function offerSession(form: object, session: EditSession | undefined): void {
  if (session) sessions.set(form, session)
  else sessions.delete(form)
  for (const listener of listeners) listener()
}

const onOffer = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The session of the form that a component is in, and what it says; undefined before the form is ready, and where nothing is saved by itself. */
export function useEditSession(): { session: EditSession | undefined; state: SaveState } {
  const { formRef } = useForm()
  const find = useCallback(() => (formRef ? sessions.get(formRef) : undefined), [formRef])
  const session = useSyncExternalStore(onOffer, find, () => undefined)
  const subscribe = useCallback((listener: () => void) => session?.subscribe(listener) ?? (() => undefined), [session])
  const read = () => session?.state() ?? idle
  const state = useSyncExternalStore(subscribe, read, () => idle)
  return { session, state }
}
