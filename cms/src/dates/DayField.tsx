'use client'

import { plainDate } from '@osi/shared'
import type { DateFieldClientComponent } from 'payload'
import { plainDay } from '../fields/plain-day.ts'
import { now } from '../platform/clock.ts'
import { DateFrame } from './DateFrame.tsx'
import { DayBox } from './DayBox.tsx'
import { dayReading } from './readings.ts'
import { useTyped } from './use-typed.ts'

const parts = ['day'] as const
const reading = dayReading(now)

/** A calendar day, typed or picked. */
export const DayField: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, refused, boxOf, pick, settle } = useTyped({ path, readOnly, parts, ...reading })
  return (
    <DateFrame
      path={path}
      description={field.admin?.description}
      refused={refused}
      onChoose={(words) => pick('day', words)}
      onLeave={settle}
    >
      <DayBox
        {...boxOf('day')}
        label={typeof field.label === 'string' ? field.label : field.name}
        day={plainDate.safeParse(plainDay(value)).data}
      />
    </DateFrame>
  )
}
