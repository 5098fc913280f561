'use client'

import { useEffect, useState } from 'react'
import { fetchInTime } from './fetch-in-time.ts'

/** Until the next try after one that failed. */
const retryAfterMs = 5_000

interface KeptUpToDate<Answer> {
  /** The last answer; undefined before the first one. */
  answer: Answer | undefined
  /** Why the last answer may be old. */
  cutOff: 'signed-out' | 'gone' | 'no-answer' | undefined
  /** Asks at once. */
  askNow: () => void
  /** Takes an answer that came by another way, and asks soon. */
  take: (answer: Answer) => void
}

/**
 * Asks an address of the CMS again and again while the page can be seen.
 * @param address answers with JSON; undefined asks nothing
 * @param paceOf milliseconds until the next question, from an answer
 * @param moment asks at once whenever it is another
 */
export function useKeptUpToDate<Answer>(
  address: string | undefined,
  paceOf: (answer: Answer) => number,
  { initial, moment }: { initial?: Answer; moment?: unknown } = {},
): KeptUpToDate<Answer> {
  const [answer, setAnswer] = useState(initial)
  const [cutOff, setCutOff] = useState<KeptUpToDate<Answer>['cutOff']>()
  const [round, setRound] = useState(0)

  useEffect(() => {
    if (address === undefined) return
    let timer: number | undefined
    let asking: AbortController | undefined

    const ask = async () => {
      window.clearTimeout(timer)
      asking?.abort()
      if (document.hidden) return
      const { signal } = (asking = new AbortController())
      let next = retryAfterMs
      try {
        const response = await fetchInTime(address, { credentials: 'same-origin', cache: 'no-store', signal })
        if (response.status === 401 || response.status === 403) return setCutOff('signed-out')
        if (response.status === 404) return setCutOff('gone')
        if (!response.ok) throw new Error(`${response.status}`)
        const latest = (await response.json()) as Answer
        setAnswer(latest)
        setCutOff(undefined)
        next = paceOf(latest)
      } catch {
        if (signal.aborted) return
        setCutOff('no-answer')
      }
      timer = window.setTimeout(ask, next)
    }

    const askWhenSeen = () => void ask()
    document.addEventListener('visibilitychange', askWhenSeen)
    void ask()
    return () => {
      document.removeEventListener('visibilitychange', askWhenSeen)
      window.clearTimeout(timer)
      asking?.abort()
    }
  }, [address, paceOf, moment, round])

  const askNow = () => setRound((before) => before + 1)
  return {
    answer,
    cutOff,
    askNow,
    take(latest) {
      setAnswer(latest)
      askNow()
    },
  }
}
