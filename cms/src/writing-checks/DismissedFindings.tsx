'use client'

import { centralTime, formatDate, dayOf } from '@osi/shared'
import type { ListedFinding } from './writing-report.ts'

interface Props {
  findings: readonly ListedFinding[]
  labelOf: (finding: ListedFinding) => string
  onReopen: (finding: ListedFinding) => void
}

/** What somebody found right as it is: who, when and why, and a way to have it checked again. */
export function DismissedFindings({ findings, labelOf, onReopen }: Props) {
  if (findings.length === 0) return null
  return (
    <details>
      <summary>Dismissed: {findings.length}</summary>
      <ul>
        {findings.map((finding) => (
          <li key={finding.key}>
            <strong>{labelOf(finding)}</strong>
            {finding.dismissal && (
              <p>
                {finding.dismissal.by}, {formatDate(dayOf(finding.dismissal.at, centralTime))}:{' '}
                {finding.dismissal.reason}
              </p>
            )}
            <button
              type="button"
              className="writing-checks__quiet"
              aria-label={`Show again: ${labelOf(finding)}`}
              onClick={() => onReopen(finding)}
            >
              Show again
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
