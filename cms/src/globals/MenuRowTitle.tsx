'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useReaderStates } from '../references/use-reader-states.ts'
import { menuRowWords, pagesOfEntry } from './menu-words.ts'
import './menu.css'

/** Names an entry of the menu in its row, closed or open, and warns there of what readers don’t get. */
export function MenuRowTitle() {
  const { data, rowNumber } = useRowLabel()
  const states = useReaderStates(pagesOfEntry(data).map((id) => ({ collection: 'pages', id })))
  const ofPages = new Map([...states].map(([target, referred]) => [target.replace(/^pages\//, ''), referred]))
  const { name, below, warnings } = menuRowWords(data, ofPages)
  return (
    <span className="menu-row">
      <span>
        {name ?? `Entry ${(rowNumber ?? 0) + 1}`}
        {below && <span className="menu-row__below"> · {below}</span>}
      </span>
      {warnings.map((warning) => (
        <span key={warning} className="warning-beside menu-row__warning">
          {warning}
        </span>
      ))}
    </span>
  )
}
