'use client'

import { centralTime, problemWithWallTime, wallTimeOf } from '@osi/shared'
import { useState, type FormEvent } from 'react'
import { now } from '../platform/clock.ts'

/** On the dashboard: opens the site as it is going to be, or was, at a moment that the editor chooses. */
export function SiteAsOf() {
  const today = wallTimeOf(now().toISOString(), centralTime)
  const [date, setDate] = useState(today.date)
  const [time, setTime] = useState('09:00')
  const problem = date && time ? problemWithWallTime({ date, time, zone: centralTime }) : undefined

  const open = (event: FormEvent) => {
    event.preventDefault()
    window.open(`/api/preview?${new URLSearchParams({ date, time })}`, '_blank', 'noopener')
  }
  return (
    <section className="site-as-of" aria-labelledby="site-as-of">
      <h2 id="site-as-of">See the site as of another day</h2>
      <p>
        What goes live, is withdrawn, begins or ends by itself until then, before you rely on it. Readers see nothing of
        it.
      </p>
      <form onSubmit={open}>
        <label>
          Day <input type="date" required value={date} onChange={({ target }) => setDate(target.value)} />
        </label>
        <label>
          Time, Central{' '}
          <input type="time" required value={time} onChange={({ target }) => setTime(target.value.slice(0, 5))} />
        </label>
        <button type="submit" disabled={Boolean(problem)}>
          Open the preview
        </button>
      </form>
      {problem && <p role="alert">{problem}</p>}
    </section>
  )
}
