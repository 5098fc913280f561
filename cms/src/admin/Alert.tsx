import type { ReactNode } from 'react'
import './alert.css'

/** A box that says what is wrong or out of date. */
export function Alert({ tone, title, children }: { tone: 'warning' | 'error'; title: string; children: ReactNode }) {
  return (
    <div className={`alert alert--${tone}`}>
      <h3>{title}</h3>
      {children}
    </div>
  )
}
