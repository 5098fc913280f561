'use client'

import { Button } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { useIsAlive } from '../../admin/use-is-alive.ts'
import type { NewKey } from '../second-factor/factor-store.ts'
import { CodeField } from '../security-form/CodeField.tsx'
import { KeyToScan } from '../security-form/KeyToScan.tsx'
import { RecoveryCodes } from '../security-form/RecoveryCodes.tsx'
import { textInForm } from '../text-in-form.ts'
import { requestSignIn, type Credentials, type SignInOutcome } from './sign-in-request.ts'
import '../accounts.css'

type Step = 'password' | 'code' | { setup: NewKey } | { recoveryCodes: string[] }

interface Props {
  redirectTo: string
  /** Whether whoever signs in has just come from a one-time link. */
  hasChosenPassword: boolean
}

/** Name and password; then the code, for whom one is asked. */
export function SignInForm({ redirectTo, hasChosenPassword }: Props) {
  const [step, setStep] = useState<Step>('password')
  const [credentials, setCredentials] = useState<Credentials>({ email: '', password: '' })
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const isAlive = useIsAlive()
  // A whole load: nothing that the page remembers is of somebody else.
  const enter = () => window.location.assign(redirectTo)

  const take = (outcome: SignInOutcome) => {
    setIsBusy(false)
    setProblem(outcome.is === 'refused' ? outcome.sentence : undefined)
    if (outcome.is === 'code-needed') setStep('code')
    if (outcome.is === 'setup-needed') setStep({ setup: outcome.setup })
    if (outcome.is !== 'signed-in') return
    if (outcome.recoveryCodes) setStep({ recoveryCodes: outcome.recoveryCodes })
    else {
      setIsBusy(true)
      enter()
    }
  }
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const isFirst = step === 'password'
    const given = isFirst ? { email: textInForm(form, 'email'), password: textInForm(form, 'password') } : credentials
    setCredentials(given)
    setIsBusy(true)
    take(await requestSignIn(given, isFirst ? undefined : textInForm(form, 'code')))
  }
  const startAgain = () => {
    setStep('password')
    setProblem(undefined)
  }

  if (typeof step === 'object' && 'recoveryCodes' in step)
    return <RecoveryCodes codes={step.recoveryCodes} done="Go on" onDone={enter} />
  return (
    <form className="sign-in" action="/api/users/login" method="post" onSubmit={(event) => void send(event)}>
      {step === 'password' ? (
        <NameAndPassword credentials={credentials} hasChosenPassword={hasChosenPassword} />
      ) : (
        <SecondStep step={step} onSwitch={() => setProblem(undefined)} />
      )}
      {problem && <p role="alert">{problem}</p>}
      <div className="sign-in__buttons">
        <Button type="submit" size="large" disabled={!isAlive || isBusy}>
          {step === 'password' ? 'Login' : 'Sign in'}
        </Button>
        {step !== 'password' && (
          <Button type="button" buttonStyle="secondary" size="large" onClick={startAgain}>
            Back
          </Button>
        )}
      </div>
      {step === 'password' && (
        <p className="forgotten-password">
          Forgot your password? An administrator of this site can give you a link to choose a new one.
        </p>
      )}
    </form>
  )
}

const NameAndPassword = ({
  credentials,
  hasChosenPassword,
}: Pick<Props, 'hasChosenPassword'> & { credentials: Credentials }) => (
  <>
    <h1>Sign in</h1>
    {hasChosenPassword && <p role="status">Your password is set. Sign in with it.</p>}
    <label htmlFor="field-email">
      Email
      <input
        id="field-email"
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={credentials.email}
        autoFocus
      />
    </label>
    <label htmlFor="field-password">
      Password
      <input id="field-password" name="password" type="password" autoComplete="current-password" required />
    </label>
  </>
)

function SecondStep({ step, onSwitch }: { step: 'code' | { setup: NewKey }; onSwitch: () => void }) {
  const [isRecovery, setIsRecovery] = useState(false)
  const switchCodes = () => {
    setIsRecovery(!isRecovery)
    onSwitch()
  }
  if (step !== 'code')
    return (
      <>
        <h1>Set up your second step</h1>
        <p>Your role signs in with a code from an app as well. You set it up once.</p>
        <KeyToScan newKey={step.setup} />
        <CodeField label="The code that the app shows now" />
      </>
    )
  return (
    <>
      <h1>Second step</h1>
      <CodeField
        key={String(isRecovery)}
        label={isRecovery ? 'A recovery code' : 'The code that your authenticator app shows'}
        isRecovery={isRecovery}
      />
      <button type="button" className="sign-in__other" onClick={switchCodes}>
        {isRecovery ? 'Use the app instead' : 'Use a recovery code instead'}
      </button>
    </>
  )
}
