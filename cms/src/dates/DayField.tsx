'use client'

import { plainDate } from '@osi/shared'
import type { DateFieldClientComponent } from 'payload'
import { plainDay } from '../fields/plain-day.ts'
import { now } from '../platform/clock.ts'
import { DateFrame, labelOf } from './DateFrame.tsx'
import { DayBox } from './DayBox.tsx'
import { dayReading } from './readings.ts'
import { useTyped } from './use-typed.ts'

const parts = ['day'] as const
const reading = dayReading(now)

/** A calendar day, typed or picked. */
export const DayField: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, frame, boxOf } = useTyped({ path, readOnly, parts, ...reading })
  return (
    <DateFrame {...frame} description={field.admin?.description}>
      <DayBox {...boxOf('day')} label={labelOf(field)} day={plainDate.safeParse(plainDay(value)).data} />
    </DateFrame>
  )
}
