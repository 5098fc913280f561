'use client'

import { useEffect, useState } from 'react'
import type { Referred } from './reader-state.ts'

/**
 * Asks of each document whether readers get it, again when others are asked about.
 * @returns by `collection/id`, as far as the CMS has answered
 */
export function useReaderStates(references: readonly { collection: string; id: string }[]): Map<string, Referred> {
  const [known, setKnown] = useState<Map<string, Referred>>(new Map())
  const wanted = [...new Set(references.map(({ collection, id }) => `${collection}/${id}`))].sort().join(' ')
  useEffect(() => {
    const asking = new AbortController()
    const ask = async (target: string): Promise<[string, Referred] | undefined> => {
      const response = await fetch(`/api/standing/${target}`, { credentials: 'same-origin', signal: asking.signal })
      return response.ok ? [target, (await response.json()) as Referred] : undefined
    }
    void Promise.all(wanted.split(' ').filter(Boolean).map(ask))
      .then((answers) => setKnown(new Map(answers.flatMap((answer) => (answer ? [answer] : [])))))
      .catch(() => undefined)
    return () => asking.abort()
  }, [wanted])
  return known
}
