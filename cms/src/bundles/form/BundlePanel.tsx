'use client'

import { bundleInWords, bundleStateLabel } from '@osi/shared'
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { useKeptUpToDate } from '../../admin/use-kept-up-to-date.ts'
import { now } from '../../platform/clock.ts'
import { bundleAddress, type BundleRefusal, type BundleReport } from '../bundle-report.ts'
import { BundleActions } from './BundleActions.tsx'
import { BundleItems } from './BundleItems.tsx'
import { RefusalAlert } from './RefusalAlert.tsx'
import './bundles.css'

/** Milliseconds between two looks: its documents are written on meanwhile. */
const paceOf = (): number => 10_000

/** Atop the form of a bundle: what readers have of it, what it would do, and what stands in the way. */
export function BundlePanel() {
  const { id, data } = useDocumentInfo()
  const address = id === undefined ? undefined : `/api${bundleAddress}/report/${id}`
  const { answer: report, askNow } = useKeptUpToDate<BundleReport>(address, paceOf, { moment: data?.updatedAt })
  const [refusal, setRefusal] = useState<BundleRefusal>()
  if (id === undefined)
    return (
      <p className="bundle__begin">
        Give it a title and save it. Then put documents into it, here or from their forms.
      </p>
    )
  if (!report) return <p role="status">One moment…</p>
  return (
    <section className="bundle" aria-labelledby="bundle-state">
      <h2 id="bundle-state">{bundleStateLabel(report.state, report, now())}</h2>
      <p role="status">{bundleInWords(report.state, report, now())}</p>
      <BundleItems items={report.items} />
      <div role="alert">{refusal && <RefusalAlert refusal={refusal} />}</div>
      <BundleActions report={report} onDone={askNow} onRefused={setRefusal} />
    </section>
  )
}
