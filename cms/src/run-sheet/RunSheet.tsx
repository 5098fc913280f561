'use client'

import type { RunSheetStep, StepState } from '@osi/shared'
import { useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { postCommand } from '../admin/post-command.ts'
import { useKeptUpToDate } from '../admin/use-kept-up-to-date.ts'
import { runSheetAddress, type RunSheetReport } from './run-sheet-report.ts'
import './run-sheet.css'

const away = 'The CMS does not answer. Nothing was noted; try again in a minute.'

/** A minute: colleagues tick steps too. */
const paceOf = (): number => 60_000

const stateWords: Record<StepState, string> = {
  done: 'Done',
  open: 'To do',
  overdue: 'Overdue',
  later: 'Later',
  missed: 'Over',
}

interface StepProps {
  step: RunSheetStep
  /** What was ticked and is on its way to the CMS. */
  pending: boolean | undefined
  onTick: (isDone: boolean) => void
}

function Step({ step: { title, state, words, tickLabel }, pending, onTick }: StepProps) {
  const id = useId()
  return (
    <li className={`run-sheet__step run-sheet__step--${state}`}>
      <p>
        <strong>{title}</strong> <span className="run-sheet__state">{stateWords[state]}</span>
      </p>
      <p id={`${id}-words`}>{words}</p>
      {tickLabel && (state === 'open' || state === 'done') && (
        <label>
          <input
            type="checkbox"
            checked={pending ?? state === 'done'}
            aria-describedby={`${id}-words`}
            onChange={({ target }) => onTick(target.checked)}
          />{' '}
          {tickLabel}
        </label>
      )}
    </li>
  )
}

/** Beside an event: what is to be done for it, as far as it is saved, and who says that it is done. */
export function RunSheet() {
  const { collectionSlug: type, id, lastUpdateTime } = useDocumentInfo()
  const [problem, setProblem] = useState<string>()
  const [pending, setPending] = useState<{ step: string; isDone: boolean }>()
  const heading = useId()
  const address = type && id !== undefined ? `/api${runSheetAddress}/${type}/${id}` : undefined
  const { answer, take } = useKeptUpToDate<RunSheetReport>(address, paceOf, { moment: lastUpdateTime })
  if (!answer?.steps.length) return null

  const tick = async (step: string, isDone: boolean) => {
    setPending({ step, isDone })
    const outcome = await postCommand<RunSheetReport>(`/api${runSheetAddress}/tick`, away, { type, id, step, isDone })
    setProblem('refusal' in outcome ? outcome.refusal : undefined)
    if ('answer' in outcome) take(outcome.answer)
    setPending(undefined)
  }
  return (
    <section className="run-sheet" aria-labelledby={heading}>
      <h3 id={heading}>Run-sheet</h3>
      {problem && <p role="alert">{problem}</p>}
      <ol>
        {answer.steps.map((step) => (
          <Step
            key={step.name}
            step={step}
            pending={pending?.step === step.name ? pending.isDone : undefined}
            onTick={(isDone) => void tick(step.name, isDone)}
          />
        ))}
      </ol>
    </section>
  )
}
