'use client'

import { Button } from '@payloadcms/ui'
import { useId, useRef, useState, type ReactNode } from 'react'
import { maxNoteLength } from '../review-report.ts'

interface Props {
  /** On the button that opens the dialog. */
  label: string
  buttonId: string
  buttonStyle: 'primary' | 'secondary'
  heading: string
  children: ReactNode
  noteLabel: string
  isNoteRequired?: boolean
  /** Further fields below the note. */
  more?: ReactNode
  /** On the button that does it. */
  action: string
  /** @returns why it was not done; undefined when it was */
  onSend: (note: string) => Promise<string | undefined>
}

/** A step of a review that goes with a note. What is written stays until it is sent. */
export function ReviewDialog(props: Props) {
  const { label, buttonId, buttonStyle, heading, children, noteLabel, isNoteRequired = false, more, action } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const id = useId()

  const send = async () => {
    if (isNoteRequired && !note.trim()) return setProblem('Write what is to be changed.')
    setBusy(true)
    const refusal = await props.onSend(note)
    setBusy(false)
    setProblem(refusal)
    if (refusal !== undefined) return
    setNote('')
    dialog.current?.close()
  }

  return (
    <>
      <Button
        id={buttonId}
        type="button"
        buttonStyle={buttonStyle}
        size="medium"
        margin={false}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </Button>
      <dialog ref={dialog} className="review-dialog" aria-labelledby={`${id}-heading`}>
        <h3 id={`${id}-heading`}>{heading}</h3>
        {children}
        <label htmlFor={`${id}-note`}>{noteLabel}</label>
        <textarea
          id={`${id}-note`}
          rows={4}
          maxLength={maxNoteLength}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        {more}
        {problem && (
          <p role="alert" className="review-dialog__problem">
            {problem}
          </p>
        )}
        <div className="review-dialog__buttons">
          <Button
            type="button"
            buttonStyle="secondary"
            size="medium"
            margin={false}
            onClick={() => dialog.current?.close()}
          >
            Cancel
          </Button>
          <Button type="button" size="medium" margin={false} disabled={isBusy} onClick={() => void send()}>
            {isBusy ? 'One moment…' : action}
          </Button>
        </div>
      </dialog>
    </>
  )
}
