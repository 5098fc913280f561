'use client'

import { useFormFields } from '@payloadcms/ui'
import Link from 'next/link'
import type { Field } from 'payload'
import { editAddressOf } from '../admin/document-words.ts'
import { referencesIn, type Reference } from './references-in.ts'
import './references.css'
import type { Referred } from './reader-state.ts'
import { unavailableBecause } from './unavailable-because.ts'
import { useReaderStates } from './use-reader-states.ts'

const addressOf = ({ collection, id }: Reference, { state }: Referred): string =>
  state === 'in the trash'
    ? `/admin/collections/${collection}/trash/${id}`
    : editAddressOf({ type: collection, id, title: '' })

function Warnings({ references }: { references: Reference[] }) {
  const known = useReaderStates(references)
  return (
    <div aria-live="polite">
      {references.map((reference) => {
        const referred = known.get(`${reference.collection}/${reference.id}`)
        const sentence = referred && unavailableBecause[referred.state]
        if (!referred || !sentence) return null
        const [, link] = /^the link on (“.*”) in /s.exec(reference.place) ?? []
        return (
          <p key={reference.place + reference.id} className="warning-beside">
            {link && `The link on ${link} leads to: `}
            {referred.state === 'gone' ? (
              'What was chosen'
            ) : (
              <Link href={addressOf(reference, referred)}>{referred.title}</Link>
            )}{' '}
            {sentence}
          </p>
        )
      })}
    </div>
  )
}

/** Below a field that refers to something, or a text with links: what in it readers don’t get, and why. It stops nobody. */
export function ReferenceWarnings({ path, field }: { path: string; field: Field }) {
  const value = useFormFields(([fields]) => fields[path]?.value)
  if (!('name' in field)) return null
  return <Warnings references={referencesIn([field], { [field.name]: value })} />
}
