'use client'

import { Button } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { cmsIsAway, postCommand } from '../../admin/post-command.ts'
import { useIsAlive } from '../../admin/use-is-alive.ts'
import { passwordAdvice } from '../password-advice.ts'
import { passwordChosen } from '../sign-in-form/password-chosen.ts'
import { textInForm } from '../text-in-form.ts'
import '../accounts.css'

/** The new password twice. Payload’s own form forgets what is typed before its scripts are at work. */
export function ChoosePasswordForm({ token }: { token: string }) {
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const isAlive = useIsAlive()

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = textInForm(event.currentTarget, 'password')
    if (password !== textInForm(event.currentTarget, 'confirm-password'))
      return setProblem('The two passwords differ. Type both again.')
    setIsBusy(true)
    const outcome = await postCommand('/api/users/reset-password', cmsIsAway, { token, password })
    setIsBusy('answer' in outcome)
    setProblem('refusal' in outcome ? outcome.refusal : undefined)
    // A whole load: nothing that the page remembers is of somebody else.
    if ('answer' in outcome) window.location.assign(`/admin/login?${passwordChosen}`)
  }

  return (
    <form className="sign-in" action="/api/users/reset-password" method="post" onSubmit={(event) => void send(event)}>
      <h1>Choose a password</h1>
      <p id="password-rule">{passwordAdvice}</p>
      <label htmlFor="field-password">
        New password
        <input
          id="field-password"
          name="password"
          type="password"
          autoComplete="new-password"
          aria-describedby="password-rule"
          required
          autoFocus
        />
      </label>
      <label htmlFor="field-confirm-password">
        The new password once more
        <input
          id="field-confirm-password"
          name="confirm-password"
          type="password"
          autoComplete="new-password"
          required
        />
      </label>
      {problem && <p role="alert">{problem}</p>}
      <div className="sign-in__buttons">
        <Button type="submit" size="large" disabled={!isAlive || isBusy}>
          Choose this password
        </Button>
      </div>
      <p className="forgotten-password">
        <a href="/admin/login">Back to the sign-in</a>
      </p>
    </form>
  )
}
