'use client'

import { bundleInWords } from '@osi/shared'
import { Button } from '@payloadcms/ui'
import Link from 'next/link'
import { useId, useState } from 'react'
import { useKeptUpToDate } from '../../admin/use-kept-up-to-date.ts'
import { now } from '../../platform/clock.ts'
import { useReviewedDocument } from '../../review/form/use-review.ts'
import { bundleAddress, type BundlesOfDocument } from '../bundle-report.ts'
import './bundles.css'
import { sendBundle } from './send-bundle.ts'

/** Milliseconds between two looks. */
const paceOf = (): number => 30_000

type Send = (step: 'add' | 'remove', bundle: string) => Promise<void>

/** The bundle that the document stands in, and the way out of it. */
function OfBundle({ bundle, send }: { bundle: NonNullable<BundlesOfDocument['bundle']>; send: Send }) {
  const { id, title, state } = bundle
  return (
    <>
      <p>
        In the bundle <Link href={`/admin/collections/bundles/${id}`}>{title}</Link>.{' '}
        {bundleInWords(state, bundle, now())}
      </p>
      {state === 'open' && (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void send('remove', id)}>
          Take it out of the bundle
        </Button>
      )}
    </>
  )
}

/** The bundles that the document can be added to. */
function Choice({ open, send }: { open: BundlesOfDocument['open']; send: Send }) {
  const [chosen, setChosen] = useState('')
  const id = useId()
  const bundle = open.some((one) => one.id === chosen) ? chosen : (open[0]?.id ?? '')
  if (open.length === 0)
    return (
      <p>
        It goes live by itself. To publish it together with others,{' '}
        <Link href="/admin/collections/bundles/create">begin a bundle</Link>.
      </p>
    )
  return (
    <>
      <label htmlFor={id}>Publish it together with</label>
      <select id={id} value={bundle} onChange={({ target }) => setChosen(target.value)}>
        {open.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void send('add', bundle)}>
        Add it to this bundle
      </Button>
    </>
  )
}

/** Beside the form of whatever is published: the bundle that it stands in, or the way into one. */
export function InBundle() {
  const { document, named } = useReviewedDocument() ?? {}
  const place = document?.startsWith('globals/') ? `of-global/${named?.type}` : `of-document/${document}`
  const { answer, askNow } = useKeptUpToDate<BundlesOfDocument>(document && `/api${bundleAddress}/${place}`, paceOf)
  const [refusal, setRefusal] = useState<string>()
  if (!answer) return null
  const send: Send = async (step, bundle) => {
    const outcome = await sendBundle(step, { bundle, ...named })
    setRefusal('refused' in outcome ? outcome.refused.message : undefined)
    askNow()
  }
  return (
    <section className="in-bundle" aria-labelledby="in-bundle">
      <h3 id="in-bundle">Bundle</h3>
      {answer.bundle ? <OfBundle bundle={answer.bundle} send={send} /> : <Choice open={answer.open} send={send} />}
      <div role="alert">{refusal && <p>{refusal}</p>}</div>
    </section>
  )
}
