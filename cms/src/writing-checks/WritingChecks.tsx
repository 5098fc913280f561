'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { goToField } from '../admin/go-to-field.ts'
import { labelAt } from '../editing/form/field-labels.ts'
import { DismissedFindings } from './DismissedFindings.tsx'
import { FindingItem } from './FindingItem.tsx'
import { countInWords, labelOfFinding } from './finding-words.ts'
import { PageCheckLine } from './PageCheckLine.tsx'
import { useWritingChecks } from './use-writing-checks.ts'
import { markOf, type ListedFinding } from './writing-report.ts'
import './writing-checks.css'

/** A longer list buries what is beside it; a text that was pasted from elsewhere can have a hundred. */
const maxShown = 5

/** Nobody is interrupted while they type: a screen reader hears the count once it has stayed the same for a while. */
const announceAfterMs = 3_000

/** The count for screen readers. What the list says first is there to be read, and not announced. */
function Announcement({ count }: { count: number }) {
  const [announced, setAnnounced] = useState<string>()
  const last = useRef(count)
  useEffect(() => {
    if (last.current === count) return
    const timer = setTimeout(() => {
      last.current = count
      setAnnounced(`Writing: ${countInWords(count)}`)
    }, announceAfterMs)
    return () => clearTimeout(timer)
  }, [count])
  return (
    <p className="writing-checks__announcement" role="status">
      {announced}
    </p>
  )
}

/** Beside the text: what could be written better, as a list that can be worked through. It stops nobody. */
export function WritingChecks() {
  const { docConfig } = useDocumentInfo()
  const { findings, page, canDismiss, dismiss, reopen } = useWritingChecks()
  const [showsAll, setShowsAll] = useState(false)
  const [problem, setProblem] = useState<string>()
  const id = useId()
  const summary = useRef<HTMLParagraphElement>(null)
  if (!findings) return null

  const labelOf = (finding: ListedFinding) => labelOfFinding(finding, labelAt(docConfig?.fields ?? [], finding.path))
  const open = findings.filter(({ dismissal }) => !dismissal)
  const shown = showsAll ? open : open.slice(0, maxShown)
  const goTo = (finding: ListedFinding) => {
    page?.show(
      open.flatMap((one) => markOf(one) ?? []),
      markOf(finding),
    )
    goToField(finding.path, finding.quote)
  }
  // What had the focus goes away with what was done.
  const done = async (doing: Promise<string | undefined>) => {
    const refusal = await doing
    if (!refusal) summary.current?.focus()
    return refusal
  }
  return (
    <section className="writing-checks" aria-labelledby={id}>
      <h3 id={id}>Writing</h3>
      <p ref={summary} tabIndex={-1}>
        {countInWords(open.length)}
        {open.length > 0 && ' None of it keeps you from publishing.'}
      </p>
      <Announcement count={open.length} />
      <PageCheckLine state={page?.state} />
      <ul>
        {shown.map((finding) => (
          <FindingItem
            key={finding.key}
            finding={finding}
            label={labelOf(finding)}
            canDismiss={canDismiss}
            onGo={() => goTo(finding)}
            onDismiss={(reason) => done(dismiss(finding, reason))}
          />
        ))}
      </ul>
      {shown.length < open.length && (
        <Button type="button" size="small" buttonStyle="secondary" margin={false} onClick={() => setShowsAll(true)}>
          Show all {open.length}
        </Button>
      )}
      {problem && <p role="alert">{problem}</p>}
      <DismissedFindings
        findings={findings.filter(({ dismissal }) => dismissal)}
        labelOf={labelOf}
        onReopen={(finding) => void done(reopen(finding)).then(setProblem)}
      />
    </section>
  )
}
