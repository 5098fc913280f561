'use client'

import Link from 'next/link'
import { editAddressOf } from '../admin/document-words.ts'
import type { Use } from './uses-of.ts'

/** What the CMS says of who refers to a document, and where readers find the document itself. */
export interface UsedByAnswer {
  uses: Use[]
  address?: string
}

/** Fold away what is more than this. */
const atAGlance = 5

const stateIn = { published: '', draft: ' (a draft)', 'in the trash': ' (in the trash)' } as const

/** Who refers to something, each as a link to where it is edited. */
export function UseList({ uses, isWhole = false }: { uses: Use[]; isWhole?: boolean }) {
  const item = (use: Use) => (
    <li key={use.kind + (use.id ?? '')}>
      <Link href={editAddressOf({ type: use.kind, id: use.id ?? '', title: use.title })}>{use.title}</Link>
      {stateIn[use.state]} <span className="used-by__place">{use.places.join('; ')}</span>
    </li>
  )
  const [first, others] = isWhole ? [uses, []] : [uses.slice(0, atAGlance), uses.slice(atAGlance)]
  return (
    <>
      <ul>{first.map(item)}</ul>
      {others.length > 0 && (
        <details>
          <summary>{others.length} more</summary>
          <ul>{others.map(item)}</ul>
        </details>
      )}
    </>
  )
}
