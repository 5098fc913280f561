import type { ReactNode } from 'react'
import './notice.css'

/** A box that says what is wrong or out of date. */
export function Notice({ tone, title, children }: { tone: 'warning' | 'error'; title: string; children: ReactNode }) {
  return (
    <div className={`notice-box notice-box--${tone}`}>
      <h3>{title}</h3>
      {children}
    </div>
  )
}
