import { Button, toast } from '@payloadcms/ui'
import { centralTime, formatDateTime } from '@osi/shared'
import { useState } from 'react'
import { everyMinute } from './every-minute.ts'
import { useKeptUpToDate } from '../../admin/use-kept-up-to-date.ts'
import { cmsIsAway, postCommand } from '../../admin/post-command.ts'
import type { SecondFactor } from '../second-factor/factor-store.ts'

/** For administrators: whether a colleague has a second step, and its removal for one who lost phone and recovery codes. */
export function ColleaguesSecondStep({ id }: { id: string }) {
  const { answer: state, askNow } = useKeptUpToDate<SecondFactor>(`/api/users/${id}/second-factor`, everyMinute)
  const [problem, setProblem] = useState<string>()
  const remove = async () => {
    const sent = await postCommand(`/api/users/${id}/second-factor/remove`, cmsIsAway, {})
    setProblem('refusal' in sent ? sent.refusal : undefined)
    if ('refusal' in sent) return
    toast.success('The second step is removed, and the account is signed out everywhere.')
    askNow()
  }
  if (!state) return null
  return (
    <section aria-labelledby="second-step">
      <h2 id="second-step">Second step of the sign-in</h2>
      <p>{state.since ? `Set up since ${formatDateTime(state.since, centralTime)}.` : 'Not set up.'}</p>
      {problem && <p role="alert">{problem}</p>}
      {state.since && (
        <>
          <p>Has this colleague lost the phone and all recovery codes? Make sure that it is really them who ask.</p>
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void remove()}>
            Remove the second step
          </Button>
        </>
      )}
    </section>
  )
}
