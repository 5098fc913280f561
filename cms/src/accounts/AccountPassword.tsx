'use client'

import { Button, toast, useAuth, useDocumentInfo, useFormFields, useFormInitializing } from '@payloadcms/ui'
import { centralTime, formatDateTime, namesIn } from '@osi/shared'
import type { TypedUser } from 'payload'
import { useEffect, useId, useState } from 'react'
import { isAdministrator } from '../access/roles.ts'
import { cmsIsAway, postCommand } from '../admin/post-command.ts'
import './accounts.css'
import type { OneTimeLink } from './one-time-links.ts'
import { passwordAdvice } from './password-advice.ts'

/** A password for an account that nobody has signed in to yet. Nobody sees it; the colleague replaces it by their own. */
function unknownPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return Array.from(bytes, (byte) => byte.toString(36)).join('')
}

/** While a new account is being made: its password is nobody’s business. */
function NewAccount() {
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  const isGiven = useFormFields(([fields]) => Boolean(fields.password?.value && fields['confirm-password']?.value))
  // What is put in before the form has its own state is replaced by that, without a trace that could be noticed.
  const isInitializing = useFormInitializing()
  useEffect(() => {
    if (isInitializing || isGiven) return
    const value = unknownPassword()
    for (const path of ['password', 'confirm-password']) dispatch({ type: 'UPDATE', path, value, valid: true })
  }, [dispatch, isInitializing, isGiven])
  return <p>Save first. Then this page makes a link for your colleague, who chooses the password behind it.</p>
}

/** For administrators: a link to hand over. */
function LinkForColleague({ id, name }: { id: string; name: string }) {
  const [link, setLink] = useState<OneTimeLink>()
  const make = async () => {
    const made = await postCommand<OneTimeLink>(`/api/users/${id}/link`, cmsIsAway)
    if ('refusal' in made) toast.error(made.refusal)
    else setLink(made.answer)
  }
  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url)
    toast.success('Copied.')
  }
  return (
    <>
      <p>
        A link that works once, for three days: {name} chooses a password behind it. It is mailed, where a mail server
        is set up; otherwise hand it over yourself.
      </p>
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void make()}>
        {link ? 'Make another link' : 'Make a one-time link'}
      </Button>
      {link && (
        <div role="status" className="account-password__link">
          {link.mailedTo && (
            <p>
              The link is on its way to {link.mailedTo}. You can also hand it over yourself. If the mail does not
              arrive,
              <em> My day</em> says why.
            </p>
          )}
          <label>
            Link for {name}, until {formatDateTime(link.until, centralTime)}
            <input readOnly value={link.url} onFocus={({ target }) => target.select()} />
          </label>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void copy(link.url)}>
            Copy the link
          </Button>
        </div>
      )}
    </>
  )
}

interface Refusal {
  errors?: { message?: string }[]
}

/** For one’s own account: the old password, and the new one twice. */
function OwnPassword({ id }: { id: string }) {
  const [typed, setTyped] = useState({ current: '', next: '', again: '' })
  const [problem, setProblem] = useState<string>()
  const labels = { current: 'Your password now', next: 'New password', again: 'The new password once more' } as const
  const base = useId()
  const change = async () => {
    if (typed.next !== typed.again) return setProblem('The two new passwords differ. Type both again.')
    const response = await fetch(`/api/users/${id}`, {
      method: 'PATCH',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password: typed.next, currentPassword: typed.current }),
    }).catch(() => undefined)
    if (!response) return setProblem(cmsIsAway)
    if (!response.ok) return setProblem(((await response.json()) as Refusal).errors?.[0]?.message ?? cmsIsAway)
    setTyped({ current: '', next: '', again: '' })
    setProblem(undefined)
    toast.success('Your password is changed. You are signed out everywhere else.')
  }
  return (
    <div className="account-password__own">
      {namesIn(labels).map((name) => (
        <label key={name} htmlFor={base + name}>
          {labels[name]}
          <input
            id={base + name}
            type="password"
            autoComplete={name === 'current' ? 'current-password' : 'new-password'}
            value={typed[name]}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
          />
        </label>
      ))}
      <p>{passwordAdvice}</p>
      {problem && <p role="alert">{problem}</p>}
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void change()}>
        Change the password
      </Button>
    </div>
  )
}

/** In the form of an account: how its password comes about. It stands for Payload’s own fields, by which one sets another’s. */
export function AccountPassword() {
  const { id } = useDocumentInfo()
  const { user } = useAuth<TypedUser>()
  const name = useFormFields(([fields]) => fields.name?.value)
  const isMine = id !== undefined && id === user?.id
  return (
    <section className="account-password" aria-labelledby="account-password">
      <h2 id="account-password">Password</h2>
      {id === undefined && <NewAccount />}
      {isMine && <OwnPassword id={String(id)} />}
      {id !== undefined && !isMine && isAdministrator({ req: { user: user ?? null } }) && (
        <LinkForColleague id={String(id)} name={typeof name === 'string' && name ? name : 'your colleague'} />
      )}
    </section>
  )
}
