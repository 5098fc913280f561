'use client'

import { formatDate } from '@osi/shared'
import { useRef } from 'react'

/** What every box for a part of a date has. */
export interface BoxProps {
  id: string
  label: string
  text: string
  isReadOnly: boolean
  isInvalid: boolean
  describedBy: string | undefined
  onType: (text: string) => void
  onPick: (text: string) => void
}

interface DayBoxProps extends BoxProps {
  /** `YYYY-MM-DD`: where the calendar opens. */
  day: string | undefined
}

/** A box for a day, with the browser's own calendar to pick one from. */
export function DayBox({ id, label, text, day, isReadOnly, describedBy, isInvalid, onType, onPick }: DayBoxProps) {
  const calendar = useRef<HTMLInputElement>(null)
  return (
    <div className="date-box date-box--day">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={text}
        placeholder="October 6, or tomorrow"
        readOnly={isReadOnly}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onPick(text)
        }}
      />
      {!isReadOnly && (
        <>
          <input
            ref={calendar}
            className="date-box__calendar"
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={day ?? ''}
            onChange={(event) => {
              if (event.target.value) onPick(formatDate(event.target.value))
            }}
          />
          <button
            type="button"
            className="date-box__button"
            aria-label={`${label}: pick it from a calendar`}
            onClick={() => calendar.current?.showPicker()}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path d="M3.5 5h13v12h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5" fill="none" stroke="currentColor" />
            </svg>
          </button>
        </>
      )}
    </div>
  )
}
