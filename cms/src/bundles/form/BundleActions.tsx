'use client'

import { centralTime, formatCount, formatDateTime, type BundleAction } from '@osi/shared'
import { Button, toast, useFormModified } from '@payloadcms/ui'
import { ConfirmedButton } from '../../publishing-panel/ConfirmedButton.tsx'
import '../../publishing-panel/publishing.css'
import { bundleAddress, type BundleRefusal, type BundleReport } from '../bundle-report.ts'
import { TakeBack } from './TakeBack.tsx'
import { sendBundle } from './send-bundle.ts'

interface Props {
  report: BundleReport
  /** Called when something was done. */
  onDone: () => void
  /** Called with why something was not done; with undefined when it is tried again. */
  onRefused: (refusal: BundleRefusal | undefined) => void
}

/** How many documents a publication would give readers. */
const countOf = ({ items }: BundleReport): number =>
  items.filter(({ change }) => change === 'new' || change === 'changed').length

const documents = (count: number): string => formatCount(count, 'document')

/** Publishes all of it, at once or for its instant, when a publisher says so. */
function Publish({ report, onDone, onRefused }: Props) {
  const { id, goLiveAt } = report
  const count = countOf(report)
  const publish = async () => {
    onRefused(undefined)
    const outcome = await sendBundle<{ documents: number }>('publish', { bundle: id })
    if ('refused' in outcome) return onRefused(outcome.refused)
    toast.success(
      goLiveAt ? 'Scheduled. Readers get all of it at its time.' : 'Published. Readers get it within seconds.',
    )
    onDone()
  }
  const when = goLiveAt && formatDateTime(goLiveAt, centralTime)
  return (
    <ConfirmedButton
      buttonStyle="primary"
      label={when ? `Schedule ${documents(count)}…` : `Publish ${documents(count)}…`}
      question={when ? `Publish ${documents(count)} on ${when}?` : `Publish ${documents(count)} now?`}
      action={when ? 'Schedule it' : 'Publish it'}
      onConfirm={publish}
    >
      <p>
        {when
          ? 'Readers get all of it at that moment, in one release. Until then they have what they have now. What is written on meanwhile stays a draft.'
          : 'Readers get all of it within seconds, in one release. You can take it back as one.'}
      </p>
    </ConfirmedButton>
  )
}

/** Why the bundle can’t be published as it is; undefined when it can. */
function reasonAgainst(report: BundleReport, isModified: boolean): string | undefined {
  if (isModified) return 'Save what you changed here, then publish it.'
  if (report.items.some(({ problems }) => problems.length > 0)) return 'See above what stands in the way.'
  return countOf(report) === 0 ? 'Readers have all of this already: there is nothing to publish.' : undefined
}

function Reopen({ report, onDone, onRefused }: Props) {
  const reopen = async () => {
    const outcome = await sendBundle('reopen', { bundle: report.id })
    if ('refused' in outcome) return onRefused(outcome.refused)
    onRefused(undefined)
    toast.success('It is open again.')
    onDone()
  }
  return (
    <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void reopen()}>
      Open it again
    </Button>
  )
}

/** What can be done with a bundle as it stands. */
export function BundleActions(props: Props) {
  const { report } = props
  const isModified = useFormModified()
  const may = (action: BundleAction) => report.may.includes(action)
  const reason = reasonAgainst(report, isModified)
  return (
    <>
      <div className="bundle__actions">
        {may('publish') && reason === undefined && <Publish {...props} />}
        {may('take-back') && <TakeBack {...props} />}
        {may('reopen') && <Reopen {...props} />}
        {report.items.length > 0 && (
          <a href={`/api${bundleAddress}/preview/${report.id}`} target="_blank" rel="noopener">
            Preview it as one site
          </a>
        )}
      </div>
      {may('publish') && reason && <p>{reason}</p>}
      {report.state === 'open' && !may('publish') && <p>A publisher decides when it goes live.</p>}
    </>
  )
}
