'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { EditSession } from '../editing/form/edit-session.ts'
import { useEditSession } from '../editing/form/session-of-form.ts'
import { windowName } from '../editing/form/window-name.ts'
import { leavingAddress, presenceAddress, type PresenceReport } from './presence-report.ts'
import { presenceInWords } from './presence-words.ts'

const reportEveryMs = 8_000

const post = (address: string, body: object, options: Pick<RequestInit, 'keepalive' | 'signal'>): Promise<Response> =>
  fetch(`/api${address}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...options,
  })

/** Reports this window every few seconds, and at once when it can be seen again. */
function usePresence(session: EditSession | undefined): { others: PresenceReport['others']; changedBy?: string } {
  const { collectionSlug, globalSlug, id } = useDocumentInfo()
  const [others, setOthers] = useState<PresenceReport['others']>([])
  const [changedBy, setChangedBy] = useState<string>()
  const type = globalSlug ?? collectionSlug
  const isThere = globalSlug !== undefined || id !== undefined

  useEffect(() => {
    if (!type || !isThere) return
    const what = { window: windowName, type, ...(globalSlug ? {} : { id }) }
    let going = new AbortController()
    const report = async () => {
      const { signal } = going
      const response = await post(presenceAddress, what, { signal })
      if (!response.ok || signal.aborted) return
      const { others: there, newest } = (await response.json()) as PresenceReport
      setOthers(there)
      if (newest && session && (await session.othersSaved(newest.version))) setChangedBy(newest.changedBy)
    }
    // Without an answer there is nothing new to say; that nothing is saved is said by the line beside.
    const tell = () => void report().catch(() => undefined)
    // A window that is being closed is hidden first. A report that came after its leaving would keep it open for a minute.
    const tellWhenSeen = () => document.visibilityState === 'visible' && tell()
    const leave = () => {
      going.abort()
      void post(leavingAddress, { window: windowName }, { keepalive: true }).catch(() => undefined)
    }
    // The browser may keep a page that was left, and bring it back as it was.
    const comeBack = () => {
      if (!going.signal.aborted) return
      going = new AbortController()
      tell()
    }
    tell()
    const timer = setInterval(tell, reportEveryMs)
    document.addEventListener('visibilitychange', tellWhenSeen)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', comeBack)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tellWhenSeen)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', comeBack)
      leave()
    }
  }, [type, isThere, globalSlug, id, session])

  return { others, ...(changedBy ? { changedBy } : {}) }
}

/** In the bar above the form: who else has this open, and who changed it last while it was open. It stops nobody. */
export function PresenceLine() {
  const { session } = useEditSession()
  const { others, changedBy } = usePresence(session)
  const words = presenceInWords(others, changedBy)
  return (
    <div role="status" aria-label="Who else is here">
      {words && <p className="presence-line">{words}</p>}
    </div>
  )
}
