'use client'

import { registerKinds, type PreviewEntry, type RegisterKind } from '@osi/shared'
import { PreviewTable } from '../../admin/import/PreviewParts.tsx'
import type { PreviewAnswer } from '../answers.ts'
import type { Choices } from '../choices.ts'

/** What can't be written comes first. */
export const kindsInOrder: readonly RegisterKind[] = [
  'rejected',
  'doubtful',
  'unknown',
  'exited',
  'entered',
  'changed',
  'renamed',
  'moved',
  'unchanged',
]

interface Props {
  preview: PreviewAnswer
  choices: Choices
  onChoose: (row: number, number: string | undefined) => void
}

/** The schools that a row may mean. Nothing is chosen for the editor. */
function NearNames({ entry, choices, onChoose }: Pick<Props, 'choices' | 'onChoose'> & { entry: PreviewEntry }) {
  const { row, near = [] } = entry
  if (row === undefined || near.length === 0) return null
  return (
    <label className="register-choice">
      Row {row} is{' '}
      <select
        value={choices.get(row) ?? ''}
        onChange={({ target }) => onChoose(row, target.value === '' ? undefined : target.value)}
      >
        <option value="">left out</option>
        {near.map(({ number, name }) => (
          <option key={number} value={number}>
            {name} ({number})
          </option>
        ))}
      </select>
    </label>
  )
}

/** What a file would do, by kind, each with its row and the reason. What can't be written comes first. */
export function PreviewTables({ preview, choices, onChoose }: Props) {
  const hasYears = new Set(preview.rows.map(({ schoolYear }) => schoolYear).filter(Boolean)).size > 1
  return kindsInOrder
    .filter((kind) => preview.counts[kind] > 0)
    .map((kind) => (
      <PreviewTable
        key={kind}
        id={`register-${kind}`}
        label={registerKinds[kind]}
        count={preview.counts[kind]}
        isOpen={kind !== 'unchanged'}
        headings={['Row', ...(hasYears ? ['School year'] : []), 'School', 'Why']}
      >
        {preview.rows
          .filter((entry) => entry.kind === kind)
          .map((entry, index) => (
            <tr key={index}>
              <td>{entry.row ?? 'none'}</td>
              {hasYears && <td>{entry.schoolYear}</td>}
              <td>
                {entry.school?.name} {entry.school?.number && <span>{entry.school.number}</span>}
              </td>
              <td>
                {entry.reason}
                <NearNames {...{ entry, choices, onChoose }} />
              </td>
            </tr>
          ))}
      </PreviewTable>
    ))
}
