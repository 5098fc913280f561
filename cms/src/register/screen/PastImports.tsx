'use client'

import { centralTime, formatDateTime } from '@osi/shared'
import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { postCommand } from '../../admin/post-command.ts'
import { Alert } from '../../admin/Alert.tsx'
import { registerAddress, type UndoAnswer } from '../answers.ts'
import type { PastImport } from '../imports.ts'

const whenAway = 'The CMS doesn’t answer, so nobody knows whether that was done. Load the page again in a moment.'

const written = ({ counts, documents }: PastImport): string =>
  [
    `${documents} written`,
    ...(['entered', 'exited', 'changed', 'renamed', 'moved'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => `${counts[kind]} ${kind}`),
  ].join(', ')

/** A list that is longer is read by nobody. */
const maxNamed = 20

/** Asks before an import is taken back, and names what would be lost. */
function UndoQuestion({ asked, onAnswer }: { asked: UndoAnswer; onAnswer: (isSure: boolean) => void }) {
  const { documents, edited, laterImports } = asked
  const named = edited.slice(0, maxNamed)
  const question = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone.
  useEffect(() => question.current?.focus(), [])
  if (documents === 0)
    return (
      <div ref={question} tabIndex={-1}>
        <p>There is nothing to undo: what this import had written went with an earlier one that was undone.</p>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => onAnswer(false)}>
          All right
        </Button>
      </div>
    )
  return (
    <div ref={question} tabIndex={-1}>
      <Alert tone="warning" title="Undo this import?">
        <p>
          {documents === 1 ? 'What it wrote goes' : `All ${documents} schools and districts that it wrote go`} back to
          what they were before, or away if it made them.
        </p>
        {laterImports.length > 0 && (
          <p>
            Some of them were written again by the import of{' '}
            {laterImports.map((at) => formatDateTime(at, centralTime)).join(', and of ')}. What it wrote in them would
            be lost, too. To lose nothing, undo the newest import first.
          </p>
        )}
        {edited.length > 0 && (
          <>
            <p>
              {edited.length === 1 ? 'One of these was' : `${edited.length} of these were`} edited or imported again
              since. That would be lost:
            </p>
            <ul>
              {named.map((name, index) => (
                <li key={index}>{name}</li>
              ))}
              {edited.length > named.length && <li>and {edited.length - named.length} more</li>}
            </ul>
          </>
        )}
        <div className="import-buttons">
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => onAnswer(false)}>
            Keep the import
          </Button>
          <Button size="small" margin={false} onClick={() => onAnswer(true)}>
            {edited.length > 0 ? 'Undo it, and lose the edits' : 'Undo it'}
          </Button>
        </div>
      </Alert>
    </div>
  )
}

interface Props {
  past: readonly PastImport[]
  onUndone: () => void
}

/** The last imports, each of which can be taken back as one. */
export function PastImports({ past, onUndone }: Props) {
  const [asked, setAsked] = useState<{ id: string } & UndoAnswer>()
  const list = useRef<HTMLUListElement>(null)
  const [busy, setBusy] = useState<string>()
  const [refusal, setRefusal] = useState<{ id: string; text: string }>()

  const send = async (id: string, details: object) => {
    setBusy(id)
    setRefusal(undefined)
    const outcome = await postCommand<UndoAnswer>(`${registerAddress}/undo`, whenAway, { import: id, ...details })
    setBusy(undefined)
    if ('answer' in outcome) return outcome.answer
    setRefusal({ id, text: outcome.refusal })
    return undefined
  }
  const ask = async (id: string) => {
    const answer = await send(id, { onlyShow: true })
    setAsked(answer && { ...answer, id })
  }
  const undo = async (id: string, isSure: boolean) => {
    const confirmEdited = asked !== undefined && asked.edited.length > 0
    setAsked(undefined)
    list.current?.focus()
    if (isSure && (await send(id, { confirmEdited }))) onUndone()
  }

  if (past.length === 0) return <p>Nothing has been imported yet.</p>
  return (
    <ul className="register-past" ref={list} tabIndex={-1} aria-labelledby="register-past">
      {past.map((each) => (
        <li key={each.id}>
          <div>
            <strong>{formatDateTime(each.writtenAt, centralTime)}</strong>
            {each.by && `, ${each.by}`}. {each.published ? 'Published' : 'As drafts'}: {written(each)}.
            {each.undoneAt && ` Undone ${formatDateTime(each.undoneAt, centralTime)}.`}
          </div>
          {!each.undoneAt && asked?.id !== each.id && (
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              disabled={busy !== undefined}
              aria-label={`Undo the import of ${formatDateTime(each.writtenAt, centralTime)}`}
              onClick={() => void ask(each.id)}
            >
              {busy === each.id ? 'One moment…' : 'Undo…'}
            </Button>
          )}
          <div role="alert">
            {asked?.id === each.id && <UndoQuestion asked={asked} onAnswer={(isSure) => void undo(each.id, isSure)} />}
            {refusal?.id === each.id && <p>{refusal.text}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
