'use client'

import { problemWithLink } from '@osi/shared'
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { linkCheckAddress, type AnswerAboutLink } from './answer-about-link.ts'

/** Milliseconds after the last keystroke. */
const pause = 800

/** What the CMS says of a link; undefined while nobody has asked it, and when it can't say. */
function useAnswerAbout(link: string): AnswerAboutLink | undefined {
  const [known, setKnown] = useState<{ link: string; answer: AnswerAboutLink }>()

  useEffect(() => {
    if (!/^https?:/i.test(link) || problemWithLink(link)) return
    const asking = new AbortController()
    const ask = async () => {
      const response = await fetch(`/api${linkCheckAddress}?url=${encodeURIComponent(link)}`, {
        credentials: 'same-origin',
        cache: 'no-store',
        signal: asking.signal,
      })
      if (response.ok) setKnown({ link, answer: (await response.json()) as AnswerAboutLink })
    }
    // Without an answer of the CMS there is nothing to say about the link; that it is gone is said elsewhere.
    const timer = window.setTimeout(() => void ask().catch(() => undefined), pause)
    return () => {
      window.clearTimeout(timer)
      asking.abort()
    }
  }, [link])

  return known?.link === link ? known.answer : undefined
}

/** Below a link: that nothing answers there. It stops nobody. */
export function LinkProbeResult({ path }: { path: string }) {
  const value = useFormFields(([fields]) => fields[path]?.value)
  const answer = useAnswerAbout(typeof value === 'string' ? value.trim() : '')
  return (
    <div aria-live="polite">
      {answer?.warning && <p className="warning-beside">{answer.warning}</p>}
      {answer?.remark && <p className="remark-beside">{answer.remark}</p>}
    </div>
  )
}
