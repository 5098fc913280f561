'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useIsAlive } from '../../admin/use-is-alive.ts'
import { sendRestore } from './send-restore.ts'
import type { FieldChange } from './version-changes.ts'
import { VersionChanges } from './VersionChanges.tsx'

type How = 'publish' | 'draft'

interface Props {
  /** Where the version is brought back, and where the form is. */
  command: string
  form: string
  /** The `ETag` of the newest version: whoever changed the document since is not written over. */
  newest: string
  /** From what the form has now to what it has then. */
  changes: FieldChange[]
  ways: How[]
  /** What an unpublished draft over it becomes, in a sentence; empty without one. */
  draftNow: string
}

const words = {
  publish: {
    button: 'Bring it back for readers',
    heading: 'Bring this version back for readers?',
    does: 'It is published: readers get it within seconds.',
    doing: 'Publishing it…',
  },
  draft: {
    button: 'Bring it back as a draft',
    heading: 'Bring this version back as a draft?',
    does: 'Readers see nothing of it until it is published.',
    doing: 'Bringing it back…',
  },
} as const

/** Brings an old version back, after saying who gets it, and what changes. */
export function RestoreVersion({ command, form, newest, changes, ways, draftNow }: Props) {
  const { openModal } = useModal()
  const router = useRouter()
  const isAlive = useIsAlive()

  const restore = async (how: How) => {
    const outcome = await sendRestore(`${command}?draft=${how === 'draft'}`, newest)
    if (!outcome.isDone) return void toast.error(outcome.message)
    toast.success(outcome.message)
    router.push(form)
    router.refresh()
  }
  return (
    <>
      <div className="version-page__buttons">
        {ways.map((how) => (
          <Button
            key={how}
            buttonStyle={how === 'publish' ? 'primary' : 'secondary'}
            margin={false}
            disabled={!isAlive}
            onClick={() => openModal(`restore-${how}`)}
          >
            {words[how].button}
          </Button>
        ))}
      </div>
      {ways.map((how) => (
        <ConfirmationModal
          key={how}
          modalSlug={`restore-${how}`}
          heading={words[how].heading}
          confirmLabel={words[how].button}
          confirmingLabel={words[how].doing}
          onConfirm={() => restore(how)}
          body={
            <>
              <p>
                {words[how].does} {draftNow}
              </p>
              <div className="restore-changes">
                <VersionChanges changes={changes} before="Now" after="Then" none="No word of the form changes." />
              </div>
            </>
          }
        />
      ))}
    </>
  )
}
