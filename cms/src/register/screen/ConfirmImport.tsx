'use client'

import { formatCount } from '@osi/shared'
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { useKeptUpToDate } from '../../admin/use-kept-up-to-date.ts'
import { Alert } from '../../admin/Alert.tsx'
import type { Progress } from '../../platform/progress.ts'
import { registerAddress, type PreviewAnswer } from '../answers.ts'

/** What the editor decided. */
export interface Confirmation {
  publish: boolean
  confirmLarge: boolean
}

const lookMs = () => 400

const schoolsInWords = (count: number): string => formatCount(count, 'school')

/** How far the import is. */
function ImportProgress({ token }: { token: string }) {
  const { answer } = useKeptUpToDate<Progress>(`${registerAddress}/progress?token=${token}`, lookMs)
  const known = answer && answer.total > 0 ? answer : undefined
  return (
    <div className="register-progress">
      <progress aria-label="Import" {...(known ? { max: known.total, value: known.written } : {})} />
      <span>{known ? `Written: ${known.written} of ${known.total}` : 'Beginning…'}</span>
    </div>
  )
}

interface Props {
  preview: PreviewAnswer
  isWriting: boolean
  onConfirm: (confirmation: Confirmation) => void
}

/** Asks what to do with a file that was shown. Without a change there is nothing to ask. */
export function ConfirmImport({ preview, isWriting, onConfirm }: Props) {
  const [publish, setPublish] = useState(false)
  const [confirmLarge, setConfirmLarge] = useState(false)
  const name = useId()
  const { schools, isLarge, counts } = preview
  const left = counts.unknown + counts.doubtful + counts.rejected
  if (schools === 0) return <p>There is nothing to import: the register says all of it already.</p>
  return (
    <form
      className="import-form"
      onSubmit={(event) => {
        event.preventDefault()
        onConfirm({ publish, confirmLarge })
      }}
    >
      {left > 0 && (
        <p>
          {left === 1 ? '1 row is' : `${left} rows are`} not written. To have them written, choose below which school is
          meant, or correct the file and show it again.
        </p>
      )}
      {isLarge && (
        <Alert tone="warning" title="This touches more than three in ten schools of the list">
          <p>
            {counts.entered} would enter, {counts.exited} would exit, {counts.changed} would change. Is it the whole
            list of its school year?
          </p>
          <label>
            <input
              type="checkbox"
              required
              checked={confirmLarge}
              onChange={({ target }) => setConfirmLarge(target.checked)}
            />{' '}
            Yes, that many are right
          </label>
        </Alert>
      )}
      <fieldset disabled={isWriting}>
        <legend>Who sees it?</legend>
        <label>
          <input type="radio" name={name} checked={!publish} onChange={() => setPublish(false)} /> Editors alone: all of
          it is kept as drafts
        </label>
        <label>
          <input type="radio" name={name} checked={publish} onChange={() => setPublish(true)} /> Readers: it is
          published, and goes live as one
        </label>
      </fieldset>
      {isWriting ? (
        <ImportProgress token={preview.token} />
      ) : (
        <div>
          <Button type="submit" margin={false}>
            {publish ? `Import and publish ${schoolsInWords(schools)}` : `Import ${schoolsInWords(schools)} as drafts`}
          </Button>
        </div>
      )}
    </form>
  )
}
