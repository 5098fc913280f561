'use client'

import { formatClock, formatDate, type Refused, type TypedWhen } from '@osi/shared'
import { useField } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import './dates.css'

/** A choice in words, as it would be typed. */
const inWords = ({ date, time }: TypedWhen): string =>
  [date && formatDate(date), time && formatClock(time)].filter(Boolean).join(', ')

/** What the frame needs of what is typed in it. */
export interface FrameProps {
  path: string
  refused: Refused | undefined
  /** One of the meanings of an ambiguous text. */
  onChoose: (words: string) => void
  /** The focus leaves all boxes of the field. */
  onLeave: () => void
}

interface DateFrameProps extends FrameProps {
  description?: unknown
  /** A warning that stops nobody. */
  warning?: string | undefined
  children: ReactNode
}

export const describedBy = (path: string): string => `${idOf(path)}__about`
export const idOf = (path: string): string => `field-${path.replaceAll('.', '__')}`
export const labelOf = ({ label, name }: { label?: unknown; name: string }): string =>
  typeof label === 'string' ? label : name

/** Around the boxes of a date: what is wrong with it, what to look at again, and what it is for. */
export function DateFrame({ path, description, refused, warning, onChoose, onLeave, children }: DateFrameProps) {
  const { showError, errorMessage, customComponents } = useField<string | null>({ potentiallyStalePath: path })
  const problem = refused?.refused ?? (showError ? errorMessage : undefined)
  return (
    <div
      className="field-type date-frame"
      id={idOf(path)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave()
      }}
    >
      <div className="date-frame__boxes">{children}</div>
      <div id={describedBy(path)}>
        {problem && (
          <p className="date-frame__problem" role="alert">
            {problem}
          </p>
        )}
        {refused?.choices?.map((choice) => (
          <button
            key={inWords(choice)}
            type="button"
            className="date-frame__choice"
            onClick={() => onChoose(inWords(choice))}
          >
            {inWords(choice)}
          </button>
        ))}
        {warning && <p className="warning-beside">{warning}</p>}
        {typeof description === 'string' && description && <p className="field-description">{description}</p>}
      </div>
      {customComponents?.AfterInput}
    </div>
  )
}
