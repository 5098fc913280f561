'use client'

import { centralTime, editUnitsOf, formatSince, sameValue, valueAt, type FieldValues } from '@osi/shared'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import type { TypedUser } from 'payload'
import { useEffect, useState } from 'react'
import { now } from '../../platform/clock.ts'
import type { EditSession } from './edit-session.ts'
import { storedName, UnsentStore, type UnsentEdits } from './unsent-edits.ts'
import { isWindowOpen, windowName } from './window-name.ts'

type Left = UnsentEdits & { window: string }

const isSaved = ({ mine }: UnsentEdits, document: FieldValues): boolean =>
  [...editUnitsOf(mine)].every(([path, value]) => sameValue(value, valueAt(document, path)))

/** Finds what a window that crashed had not saved. What is in the document by now is forgotten without a word. */
async function findLeft(
  store: UnsentStore,
  documentOf: (left: Left) => Promise<FieldValues>,
): Promise<Left | undefined> {
  for (const left of store.left()) {
    if (await isWindowOpen(left.window)) continue
    if (!isSaved(left, await documentOf(left))) return left
    store.forget(left.window)
  }
  return undefined
}

/** What became of a new document: the save that made it may have arrived although the window that sent it is gone. */
async function madeAs(id: string, collectionSlug: string | undefined): Promise<FieldValues> {
  const response = await fetch(`/api/${collectionSlug}/${id}?depth=0&draft=true`).catch(() => undefined)
  const made: FieldValues = response?.ok ? await response.json() : {}
  return made
}

/** After a crash: offers what was typed and not saved. */
export function LeftBehind({ session }: { session: EditSession }) {
  const { user } = useAuth<TypedUser>()
  const { collectionSlug, globalSlug, id, initialData } = useDocumentInfo()
  const [left, setLeft] = useState<Left>()
  const document = storedName({ collectionSlug, globalSlug, id })
  const storeOf = () =>
    new UnsentStore(window.localStorage, { account: String(user?.id), document, window: windowName })

  useEffect(() => {
    const isNew = globalSlug === undefined && id === undefined
    const documentOf = async ({ version }: Left) =>
      isNew ? await madeAs(version, collectionSlug) : (initialData ?? {})
    void findLeft(storeOf(), documentOf).then(setLeft)
    // Once for each document.
  }, [document, user?.id])

  if (!left) return null
  const labels = [...new Set([...editUnitsOf(left.mine).keys()].map((path) => session.labelOf(path)))]
  const throwAway = () => {
    storeOf().forget(left.window)
    setLeft(undefined)
  }
  // The browser keeps it until it is in the form again; otherwise it is offered once more.
  const putBack = async () => {
    setLeft(undefined)
    if (await session.putBack(left).catch(() => false)) storeOf().forget(left.window)
    else setLeft(left)
  }
  return (
    <section className="left-behind" role="alert" aria-label="Not saved last time">
      <p>
        You typed something here at {formatSince(left.at, centralTime, now())} that could not be saved:{' '}
        {labels.join(', ')}. It is kept in this browser.
      </p>
      <Button size="small" margin={false} onClick={() => void putBack()}>
        Put it back
      </Button>{' '}
      <Button size="small" margin={false} buttonStyle="secondary" onClick={throwAway}>
        Throw it away
      </Button>
    </section>
  )
}
