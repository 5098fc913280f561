'use client'

import { ConfirmationModal, toast, useDocumentInfo, useDocumentTitle, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import { cmsIsAway, postCommand } from '../admin/post-command.ts'
import type { Use } from './uses-of.ts'
import { UseList, type UsedByAnswer } from './UseList.tsx'

type How = 'trash' | 'unpublish'

/** The name under which a menu item opens the dialog. */
export const dialogOf = (how: How, id: string | number | undefined): string => `take-off-${how}-${id}`

const words = {
  trash: {
    heading: 'Move it to the trash?',
    does: 'It leaves the site, and waits in the trash, where a publisher can take it out again.',
    doesToDraft: 'Readers never had it. It waits in the trash, where you can take it out again.',
    action: 'Move it to the trash',
    doing: 'Moving it to the trash…',
  },
  unpublish: {
    heading: 'Take it off the site?',
    does: 'It leaves the site within seconds, and stays here as a draft.',
    doesToDraft: 'It stays here as a draft.',
    action: 'Take it off the site',
    doing: 'Taking it off the site…',
  },
} as const

function Consequences({ uses }: { uses: Use[] }) {
  const live = uses.filter(({ state }) => state !== 'in the trash')
  if (live.length === 0) return <p>Nothing refers to it.</p>
  return (
    <>
      <p>
        <strong>{live.length === 1 ? 'One place refers to it' : `${live.length} places refer to it`}</strong>, and would
        lose it:
      </p>
      <UseList uses={live} isWhole={live.length <= 10} />
    </>
  )
}

function Destination({ address, value, onChange }: { address: string; value: string; onChange: (to: string) => void }) {
  const id = useId()
  return (
    <p className="used-by__destination">
      <label htmlFor={id}>Where to lead readers who come to {address}</label>
      <input id={id} value={value} placeholder="/contacts/" onChange={({ target }) => onChange(target.value)} />
      <span>Leave it empty to lead them nowhere: they are told that the page is gone.</span>
    </p>
  )
}

/** Does it, and says what came of it. @returns whether it was done */
async function takeOff(how: How, document: string, leadTo: string): Promise<boolean> {
  const done = await postCommand<{ message: string }>(`/api/take-off/${document}`, cmsIsAway, {
    how,
    ...(leadTo.trim() ? { leadTo: leadTo.trim() } : {}),
  })
  if ('refusal' in done) toast.error(done.refusal)
  else toast.success(done.answer.message)
  return !('refusal' in done)
}

/** The questions before something leaves the site: who refers to it, and where its readers are to be led. */
export function TakeOffDialogs({ answer }: { answer: UsedByAnswer | undefined }) {
  const info = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { reset, setModified } = useForm()
  const router = useRouter()
  const [leadTo, setLeadTo] = useState('')
  const { collectionSlug, id } = info
  // Of a file it is not known: readers get it with whatever refers to it.
  const isKnownToReaders = info.hasPublishedDoc || collectionSlug === 'media'

  const afterwards: Record<How, () => void> = {
    trash: () => {
      setModified(false)
      router.push(`/admin/collections/${collectionSlug}`)
    },
    unpublish: () => {
      void reset({ ...info.data, _status: 'draft' })
      info.incrementVersionCount()
      info.setUnpublishedVersionCount(1)
      info.setMostRecentVersionIsAutosaved(false)
      info.setHasPublishedDoc(false)
    },
  }
  return (['trash', 'unpublish'] as const).map((how) => (
    <ConfirmationModal
      key={how}
      modalSlug={dialogOf(how, id)}
      heading={words[how].heading}
      confirmLabel={words[how].action}
      confirmingLabel={words[how].doing}
      onConfirm={async () => {
        if (await takeOff(how, `${collectionSlug}/${id}`, leadTo)) afterwards[how]()
      }}
      body={
        <div className="used-by">
          <p>
            <strong>{title}</strong>: {isKnownToReaders ? words[how].does : words[how].doesToDraft}
          </p>
          {answer ? <Consequences uses={answer.uses} /> : <p>Who refers to it is not known yet.</p>}
          {answer?.address && <Destination address={answer.address} value={leadTo} onChange={setLeadTo} />}
        </div>
      }
    />
  ))
}
