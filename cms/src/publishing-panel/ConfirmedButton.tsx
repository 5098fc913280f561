'use client'

import { Button } from '@payloadcms/ui'
import { useId, useRef, useState, type ReactNode } from 'react'

interface Props {
  /** On the button that opens the question. */
  label: string
  /** Completes the label where the same one stands several times, for those who hear it. */
  about?: string
  question: string
  /** What will happen, in sentences. */
  children: ReactNode
  /** On the button that does it. */
  action: string
  onConfirm: () => Promise<void>
  buttonStyle?: 'primary' | 'secondary'
}

/** A button that asks before it does what everybody will see. */
export function ConfirmedButton({
  label,
  about,
  question,
  children,
  action,
  onConfirm,
  buttonStyle = 'secondary',
}: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isBusy, setBusy] = useState(false)
  const id = useId()

  const confirm = async () => {
    setBusy(true)
    await onConfirm()
    setBusy(false)
    dialog.current?.close()
  }

  return (
    <>
      <Button
        buttonStyle={buttonStyle}
        size="small"
        margin={false}
        aria-label={about ? `${label}: ${about}` : undefined}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </Button>
      <dialog ref={dialog} className="publishing-dialog" aria-labelledby={id}>
        <h3 id={id}>{question}</h3>
        <div className="publishing-dialog__text">{children}</div>
        <div className="publishing-dialog__buttons">
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => dialog.current?.close()}>
            Cancel
          </Button>
          <Button size="medium" margin={false} disabled={isBusy} onClick={() => void confirm()}>
            {isBusy ? 'One moment…' : action}
          </Button>
        </div>
      </dialog>
    </>
  )
}
