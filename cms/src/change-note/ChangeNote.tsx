'use client'

import { useAuth, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import type { TypedUser } from 'payload'
import { useEffect, useId, useState } from 'react'
import { isPublisher } from '../access/roles.ts'
import { maxChangeNoteLength } from './max-length.ts'
import './change-note.css'
import { keepChangeNote } from './change-notes.ts'

const none = { changeNote: '', changeNoteIsPublic: false }

/** Beside a document that is published again: one line about what changed, for the versions and, if the editor says so, for readers. */
export function ChangeNote({ isForReaders }: { isForReaders: boolean }) {
  const { formRef } = useForm()
  const { hasPublishedDoc, unpublishedVersionCount, isTrashed } = useDocumentInfo()
  const { user } = useAuth<TypedUser>()
  const isModified = useFormModified()
  const [note, setNote] = useState(none)
  const id = useId()
  const isSomethingNew = hasPublishedDoc && (unpublishedVersionCount > 0 || isModified)

  useEffect(() => {
    if (formRef) keepChangeNote(formRef, note)
  }, [formRef, note])
  // What was published took the note with it.
  useEffect(() => {
    if (!isSomethingNew) setNote(none)
  }, [isSomethingNew])

  if (!isSomethingNew || isTrashed || !isPublisher({ req: { user: user ?? null } })) return null
  return (
    <section className="change-note" aria-label="What changed">
      <label htmlFor={id}>What changed (optional)</label>
      <input
        id={id}
        value={note.changeNote}
        maxLength={maxChangeNoteLength}
        placeholder="New room"
        autoComplete="off"
        aria-describedby={`${id}-about`}
        onKeyDown={(event) => {
          // The form would be sent by it.
          if (event.key === 'Enter') event.preventDefault()
        }}
        onChange={({ target }) => setNote({ ...note, changeNote: target.value })}
      />
      <p id={`${id}-about`}>One line, published with your changes. It stands in the list of versions.</p>
      {isForReaders && (
        <label className="change-note__public">
          <input
            type="checkbox"
            checked={note.changeNoteIsPublic}
            onChange={({ target }) => setNote({ ...note, changeNoteIsPublic: target.checked })}
          />{' '}
          Tell readers on the page
        </label>
      )}
    </section>
  )
}
