'use client'

import { useSelection } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import './references.css'
import { UseList, type UsedByAnswer } from './UseList.tsx'

/** How many ticked rows are asked about; who ticks more sees that there are more. */
const maxAsked = 25

interface Answered {
  id: string | number
  uses: UsedByAnswer['uses']
}

/** Asks who refers to each of the ticked rows. */
function useUsesOf(type: string, ids: (string | number)[]): Answered[] {
  const [answers, setAnswers] = useState<Answered[]>([])
  const wanted = ids.slice(0, maxAsked).join(' ')
  useEffect(() => {
    const asking = new AbortController()
    const ask = async (id: string): Promise<Answered[]> => {
      const response = await fetch(`/api/used-by/${type}/${id}`, { credentials: 'same-origin', signal: asking.signal })
      if (!response.ok) return []
      const { uses }: UsedByAnswer = await response.json()
      return [{ id, uses: uses.filter(({ state }) => state !== 'in the trash') }]
    }
    void Promise.all(wanted.split(' ').filter(Boolean).map(ask))
      .then((all) => setAnswers(all.flat().filter(({ uses }) => uses.length > 0)))
      .catch(() => undefined)
    return () => asking.abort()
  }, [type, wanted])
  return answers
}

/** Above a list, as soon as rows are ticked: who refers to them, before the buttons take them away. */
export function TickedUses({ type }: { type: string }) {
  const { selectedIDs } = useSelection()
  const answers = useUsesOf(type, selectedIDs)
  if (selectedIDs.length === 0 || answers.length === 0) return null
  const uses = [...new Map(answers.flatMap(({ uses }) => uses).map((use) => [`${use.kind}/${use.id}`, use])).values()]
  return (
    <div className="used-by ticked-uses" role="status">
      <p>
        <strong>
          {answers.length === 1 ? 'One of the ticked is in use' : `${answers.length} of the ticked are in use`}
        </strong>
        : these would lose {answers.length === 1 ? 'it' : 'them'} if you unpublish or move to the trash.
        {selectedIDs.length > maxAsked && ` Only the first ${maxAsked} were looked at.`}
      </p>
      <UseList uses={uses} />
    </div>
  )
}
