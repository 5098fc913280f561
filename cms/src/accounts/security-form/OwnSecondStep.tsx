import { Button, toast } from '@payloadcms/ui'
import { centralTime, formatDateTime } from '@osi/shared'
import { useRef, useState } from 'react'
import { cmsIsAway, postCommand } from '../../admin/post-command.ts'
import type { OwnSecurity } from '../own-account-endpoints.ts'
import type { NewKey } from '../second-factor/factor-store.ts'
import { CodeField } from './CodeField.tsx'
import { KeyToScan } from './KeyToScan.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

interface Step {
  newKey?: NewKey
  codes?: string[]
}

interface OwnSecondStepProps {
  state: OwnSecurity['secondFactor']
  onChange: () => void
}

/** The second step of one’s own sign-in: set up, replaced, removed; and the recovery codes. */
export function OwnSecondStep({ state, onChange }: OwnSecondStepProps) {
  const [step, setStep] = useState<Step>({})
  const [problem, setProblem] = useState<string>()
  const area = useRef<HTMLDivElement>(null)
  async function send<Answer extends object>(what: string, details: object = {}): Promise<Answer | undefined> {
    const sent = await postCommand<Answer>(`/api/users/second-factor/${what}`, cmsIsAway, details)
    setProblem('refusal' in sent ? sent.refusal : undefined)
    return 'refusal' in sent ? undefined : sent.answer
  }
  const begin = async () => {
    const newKey = await send<NewKey>('begin')
    if (newKey) setStep({ newKey })
  }
  const showCodes = (answer: { recoveryCodes: string[] } | undefined) => {
    if (!answer) return
    setStep({ codes: answer.recoveryCodes })
    onChange()
  }
  const confirm = async (code: string) => showCodes(await send('confirm', { code }))
  const renew = async () => showCodes(await send('recovery-codes'))
  const remove = async () => {
    if (!(await send('remove'))) return
    toast.success('Your second step is removed. Your password alone signs you in.')
    onChange()
  }
  const typed = () => area.current?.querySelector('input')?.value ?? ''

  return (
    <section aria-labelledby="second-step" ref={area}>
      <h2 id="second-step">Second step of your sign-in</h2>
      {step.codes && <RecoveryCodes codes={step.codes} done="I have kept them" onDone={() => setStep({})} />}
      {step.newKey && (
        <>
          <KeyToScan newKey={step.newKey} />
          <CodeField label="The code that the app shows now" onEnter={(code) => void confirm(code)} />
        </>
      )}
      {!step.codes && !step.newKey && <FactorState state={state} />}
      {problem && <p role="alert">{problem}</p>}
      {step.newKey && (
        <div className="sign-in__buttons">
          <Small text="Finish" act={() => confirm(typed())} />
          <Small text="Cancel" act={() => setStep({})} />
        </div>
      )}
      {!step.codes && !step.newKey && (
        <div className="sign-in__buttons">
          <Small text={state.since ? 'Set up another app' : 'Set up a second step'} act={begin} />
          {state.since && <Small text="Make new recovery codes" act={renew} />}
          {state.since && !state.isRequired && <Small text="Remove the second step" act={remove} />}
        </div>
      )}
    </section>
  )
}

const Small = ({ text, act }: { text: string; act: () => unknown }) => (
  <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void act()}>
    {text}
  </Button>
)

function FactorState({ state: { since, recoveryCodesLeft, isRequired } }: { state: OwnSecurity['secondFactor'] }) {
  if (!since)
    return (
      <p>
        Your password alone signs you in. With a second step, a code from an app on your phone is asked for as well: a
        password that somebody learned is of no use then.
      </p>
    )
  return (
    <p>
      Set up since {formatDateTime(since, centralTime)}.{' '}
      {recoveryCodesLeft === 1 ? 'One recovery code is left.' : `${recoveryCodesLeft} recovery codes are left.`}
      {isRequired && ' Your role needs it.'}
    </p>
  )
}
