import type { ReactNode } from 'react'

/** A box that says what is wrong or out of date. */
export function Notice({ tone, title, children }: { tone: 'warning' | 'error'; title: string; children: ReactNode }) {
  return (
    <div className={`publishing__notice publishing__notice--${tone}`}>
      <h3>{title}</h3>
      {children}
    </div>
  )
}
