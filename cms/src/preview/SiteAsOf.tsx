'use client'

import { centralTime, problemWithWallTime, wallTimeOf } from '@osi/shared'
import { useState, type FormEvent } from 'react'
import { useIsAlive } from '../admin/use-is-alive.ts'
import { now } from '../platform/clock.ts'

/** On the dashboard: opens the site as it is going to be, or was, at a moment that the editor chooses. */
export function SiteAsOf() {
  const today = wallTimeOf(now().toISOString(), centralTime)
  const isAlive = useIsAlive()
  const [problem, setProblem] = useState<string>()

  // What the boxes hold is asked of them: it may have been typed before the page had its scripts.
  const chosenIn = (form: HTMLFormElement) => {
    const values = new FormData(form)
    return { date: String(values.get('date')), time: String(values.get('time')).slice(0, 5) }
  }
  const check = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const { date, time } = chosenIn(currentTarget)
    setProblem(date && time ? problemWithWallTime({ date, time, zone: centralTime }) : undefined)
  }
  const open = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    window.open(`/api/preview?${new URLSearchParams(chosenIn(event.currentTarget))}`, '_blank', 'noopener')
  }
  return (
    <section className="site-as-of" aria-labelledby="site-as-of">
      <h2 id="site-as-of">See the site as of another day</h2>
      <p>
        What goes live, is withdrawn, begins or ends by itself until then, before you rely on it. Readers see nothing of
        it.
      </p>
      <form onSubmit={open} onChange={check}>
        <label>
          Day <input type="date" name="date" required defaultValue={today.date} />
        </label>
        <label>
          Time, Central <input type="time" name="time" required defaultValue="09:00" />
        </label>
        <button type="submit" disabled={!isAlive || Boolean(problem)}>
          Open the preview
        </button>
      </form>
      {problem && <p role="alert">{problem}</p>}
    </section>
  )
}
