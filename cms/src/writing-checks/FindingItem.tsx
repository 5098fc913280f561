'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { maxReasonLength, type ListedFinding } from './writing-report.ts'

interface ReasonProps {
  /** @returns why it was not done; undefined when it was */
  onDismiss: (reason: string) => Promise<string | undefined>
  onCancel: () => void
}

/** Asks why something is right as it is: the next one who looks at it will want to know. */
function Reason({ onDismiss, onCancel }: ReasonProps) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const box = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => box.current?.focus(), [])
  const dismiss = async () => {
    const refusal = reason.trim() ? await onDismiss(reason) : 'Say in a few words why it is right as it is.'
    setProblem(refusal)
    if (refusal) box.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
    if (event.key !== 'Enter') return
    // The document’s form is around it: Enter must not save that one.
    event.preventDefault()
    void dismiss()
  }
  return (
    <div className="writing-checks__reason">
      <label htmlFor={id}>Why is it right as it is?</label>
      <input
        ref={box}
        id={id}
        autoComplete="off"
        maxLength={maxReasonLength}
        value={reason}
        aria-describedby={problem && `${id}-problem`}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div className="writing-checks__buttons">
        <Button type="button" size="small" margin={false} onClick={() => void dismiss()}>
          Dismiss
        </Button>
        <Button type="button" size="small" buttonStyle="secondary" margin={false} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

interface Props {
  finding: ListedFinding
  /** Its field and its words. */
  label: string
  canDismiss: boolean
  /** Goes to the words that are meant. */
  onGo: () => void
  /** @returns why it was not done; undefined when it was */
  onDismiss: (reason: string) => Promise<string | undefined>
}

/** One thing to look at: a button that leads to the words, what to do about them, and a way to say that they are right. */
export function FindingItem({ finding: { path, message }, label, canDismiss, onGo, onDismiss }: Props) {
  const [isAsking, setAsking] = useState(false)
  const dismissButton = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (!isAsking && wasAsking.current) dismissButton.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  return (
    <li>
      {path ? (
        <button type="button" className="writing-checks__go" onClick={onGo}>
          {label}
        </button>
      ) : (
        <strong>{label}</strong>
      )}
      <p>{message}</p>
      {isAsking && <Reason onDismiss={onDismiss} onCancel={() => setAsking(false)} />}
      {canDismiss && !isAsking && (
        <button
          ref={dismissButton}
          type="button"
          className="writing-checks__quiet"
          aria-label={`Dismiss: ${label}`}
          onClick={() => setAsking(true)}
        >
          Dismiss
        </button>
      )}
    </li>
  )
}
