import { Button } from '@payloadcms/ui'
import { centralTime, formatTime } from '@osi/shared'
import { useId, useRef, useState } from 'react'
import { postCommand } from '../../admin/post-command.ts'

const away = 'The CMS does not answer. Try again in a minute.'

interface ConfirmIdentityProps {
  /** What it is asked for, as the object of “change”. */
  what: string
  /** Until when it is confirmed, ISO. */
  provenUntil: string | undefined
  onProven: () => void
}

/** Shows the own password once more, before something changes that decides who can sign in. */
export function ConfirmIdentity({ what, provenUntil, onProven }: ConfirmIdentityProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string>()
  const prove = async () => {
    const sent = await postCommand('/api/users/prove', away, { password: field.current?.value ?? '' })
    setProblem('refusal' in sent ? sent.refusal : undefined)
    if (!('refusal' in sent)) onProven()
  }
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>Confirm that it is you</h3>
      {provenUntil ? (
        <p role="status">
          Confirmed until {formatTime(provenUntil, centralTime)}. Until then you can change {what}.
        </p>
      ) : (
        <>
          <p>Write your password again before you change {what}.</p>
          <label htmlFor={id}>
            Your own password
            <input
              ref={field}
              id={id}
              type="password"
              autoComplete="current-password"
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                void prove()
              }}
            />
          </label>
          {problem && <p role="alert">{problem}</p>}
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void prove()}>
            Confirm
          </Button>
        </>
      )}
    </section>
  )
}
