'use client'

import { countNotWritten, formatCount } from '@osi/shared'
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

/** Why there is nothing to confirm. */
function reasonForNothing({ rows, counts }: PreviewAnswer): string {
  if (rows.length === 0) return 'There is nothing to import: the file has a heading row and no row below it.'
  return rows.length === countNotWritten(counts)
    ? 'There is nothing to import: no row could be understood. Why stands beside each of them below.'
    : 'There is nothing to import: the register says all of it already.'
}

/** Drafts that readers get with the file. */
function WaitingDrafts({ drafts }: Pick<PreviewAnswer, 'drafts'>) {
  const named = drafts.slice(0, 10).map(({ name }) => name)
  const others = drafts.length - named.length
  return (
    <p>
      {drafts.length === 1 ? 'One school of the file has a draft' : `${drafts.length} schools of the file have drafts`}{' '}
      that readers don’t see yet: {named.join(', ')}
      {others > 0 && `, and ${others} more`}. Publishing the file publishes all that stands in{' '}
      {drafts.length === 1 ? 'it' : 'them'}.
    </p>
  )
}

interface Props {
  preview: PreviewAnswer
  isWriting: boolean
  onConfirm: (confirmation: Confirmation) => void
}

/** Asks what to do with a file that was shown. Without a change there is nothing to ask. */
export function ConfirmImport({ preview, isWriting, onConfirm }: Props) {
  const { schools, schoolsToPublish, isLarge, counts, drafts } = preview
  // Without a change there is only something to publish.
  const isOnlyDrafts = schools === 0
  const [publish, setPublish] = useState(isOnlyDrafts)
  const [confirmLarge, setConfirmLarge] = useState(false)
  const name = useId()
  const left = countNotWritten(counts)
  if (schools + drafts.length === 0) return <p>{reasonForNothing(preview)}</p>
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
      {drafts.length > 0 && <WaitingDrafts drafts={drafts} />}
      {!isOnlyDrafts && (
        <fieldset disabled={isWriting}>
          <legend>Who sees it?</legend>
          <label>
            <input type="radio" name={name} checked={!publish} onChange={() => setPublish(false)} /> Editors alone: all
            of it is kept as drafts
          </label>
          <label>
            <input type="radio" name={name} checked={publish} onChange={() => setPublish(true)} /> Readers: it is
            published, and goes live as one
          </label>
        </fieldset>
      )}
      {isWriting ? (
        <ImportProgress token={preview.token} />
      ) : (
        <div>
          <Button type="submit" margin={false}>
            {isOnlyDrafts
              ? `Publish ${schoolsInWords(drafts.length)}`
              : publish
                ? `Import and publish ${schoolsInWords(schoolsToPublish)}`
                : `Import ${schoolsInWords(schools)} as drafts`}
          </Button>
        </div>
      )}
    </form>
  )
}
