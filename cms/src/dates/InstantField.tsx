'use client'

import { centralTime, dayOf, isInstant, noticeShortcuts, wallTimeOf, warningAboutHour, type HourUse } from '@osi/shared'
import { useFormFields } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { useMemo, type ComponentProps } from 'react'
import { now } from '../platform/clock.ts'
import { DateFrame, labelOf } from './DateFrame.tsx'
import { DayBox } from './DayBox.tsx'
import { instantReading } from './readings.ts'
import { TimeBox } from './TimeBox.tsx'
import { timesToOffer } from './times-to-offer.ts'
import { useTyped } from './use-typed.ts'

const parts = ['day', 'time'] as const
const reading = instantReading(centralTime, now)

interface InstantFieldProps {
  use: HourUse
  /** The field with the start, for an end that one click can set. */
  shortcutsAfter?: string
  /** Whether the document's own warnings look at the hour already. */
  isWarnedElsewhere: boolean
}

/** A moment in Central time: a day and a time, typed or picked. */
export const InstantField = (props: ComponentProps<DateFieldClientComponent> & InstantFieldProps) => {
  const { field, path, readOnly, use, shortcutsAfter, isWarnedElsewhere } = props
  const { value, frame, isReadOnly, boxOf, set } = useTyped({ path, readOnly, parts, ...reading })
  const from = useFormFields(([fields]) => (shortcutsAfter ? fields[shortcutsAfter]?.value : undefined))
  const offered = useMemo(() => timesToOffer(use), [use])
  const label = labelOf(field)
  return (
    <DateFrame
      {...frame}
      description={field.admin?.description}
      warning={
        !isWarnedElsewhere && isInstant(value) ? warningAboutHour(wallTimeOf(value, centralTime).time, use) : undefined
      }
    >
      <DayBox
        {...boxOf('day')}
        label={field.required ? `${label}, day (needed)` : `${label}, day`}
        day={isInstant(value) ? dayOf(value, centralTime) : undefined}
      />
      <TimeBox {...boxOf('time')} label="Time, Central" offered={offered} />
      {shortcutsAfter && !isReadOnly && (
        <div className="date-frame__shortcuts">
          {noticeShortcuts(isInstant(from) ? from : undefined, now(), centralTime).map(({ label, words, instant }) => (
            <button key={label} type="button" className="date-frame__choice" title={words} onClick={() => set(instant)}>
              {label}
            </button>
          ))}
        </div>
      )}
    </DateFrame>
  )
}
