'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { addressOnceMade } from '../new-document/address-once-made.ts'
import type { NewDocumentState } from '../new-document/new-document-context.ts'
import type { EditSession } from './edit-session.ts'

/** Milliseconds for which somebody who leaves waits for the save. */
const waitMs = 4_000

const question =
  'What you typed last could not be saved yet. It is kept in this browser, and offered when you open this again. Leave the page?'

/** The address that a click leads to in this window; undefined where the page stays. */
function addressOfClick(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return undefined
  const link = (event.target as Element | null)?.closest('a')
  if (!link?.href || (link.target && link.target !== '_self') || link.hasAttribute('download')) return undefined
  const { origin, pathname, search, href } = new URL(link.href)
  const isElsewhere = pathname !== window.location.pathname || search !== window.location.search
  return origin === window.location.origin && isElsewhere ? href : undefined
}

/** Nobody leaves a form with something unsaved in it: it is saved first, or the browser asks. */
export function useLeaving(session: EditSession | undefined, newDocument: NewDocumentState | undefined): void {
  const router = useRouter()
  useEffect(() => {
    if (!session) return
    const onClick = (event: MouseEvent) => {
      const clicked = addressOfClick(event)
      if (!clicked) return
      const { address, isNewForm } = newDocument?.isMade()
        ? addressOnceMade(clicked, newDocument.paths)
        : { address: clicked, isNewForm: false }
      if (session.unsentPaths.length === 0 && address === clicked && !isNewForm) return
      event.preventDefault()
      event.stopPropagation()
      const tooLate = new Promise<boolean>((give) => setTimeout(() => give(false), waitMs))
      void Promise.race([session.flush(), tooLate]).then((isSaved) => {
        if (!isSaved && !window.confirm(question)) return
        // Next takes this page for the form already, and would stay.
        if (isNewForm) window.location.assign(address)
        else router.push(address)
      })
    }
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void session.flush()
    }
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!session.saveOnLeaving()) event.preventDefault()
    }
    document.addEventListener('click', onClick, true)
    document.addEventListener('visibilitychange', onHidden)
    window.addEventListener('beforeunload', onUnload)
    const onLine = () => void session.flush()
    window.addEventListener('online', onLine)
    window.addEventListener('focus', onLine)
    return () => {
      document.removeEventListener('click', onClick, true)
      document.removeEventListener('visibilitychange', onHidden)
      window.removeEventListener('beforeunload', onUnload)
      window.removeEventListener('online', onLine)
      window.removeEventListener('focus', onLine)
    }
  }, [session, router, newDocument])
}
