'use client'

import { ReviewNotes } from '../../review/form/ReviewNotes.tsx'
import { ConflictChoice } from './ConflictChoice.tsx'
import { LeftBehind } from './LeftBehind.tsx'
import { useEditSession } from './session-of-form.ts'

/** Above the fields: what an editor has to decide before everything is saved. Empty most of the time. */
export function EditingNotices() {
  const { session, state } = useEditSession()
  if (!session) return null
  return (
    <>
      <ReviewNotes />
      <LeftBehind session={session} />
      {state.conflict && (
        <ConflictChoice conflict={state.conflict} chooser={session} rest="Everything else that you typed is saved." />
      )}
    </>
  )
}
