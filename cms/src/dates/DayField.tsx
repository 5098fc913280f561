'use client'

import { plainDate } from '@osi/shared'
import type { DateFieldClientComponent } from 'payload'
import { plainDay } from '../fields/plain-day.ts'
import { now } from '../platform/clock.ts'
import { DateFrame, describedBy, idOf } from './DateFrame.tsx'
import { DayBox } from './DayBox.tsx'
import { dayReading } from './readings.ts'
import { useTyped } from './use-typed.ts'

const parts = ['day'] as const
const reading = dayReading(now)

/** A calendar day, typed or picked. */
export const DayField: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { field: state, texts, refused, type, pick, settle } = useTyped({ path, parts, ...reading })
  return (
    <DateFrame
      path={path}
      description={field.admin?.description}
      refused={refused}
      onChoose={(words) => pick('day', words)}
      onLeave={settle}
    >
      <DayBox
        id={`${idOf(path)}__day`}
        label={typeof field.label === 'string' ? field.label : field.name}
        text={texts.day}
        day={plainDate.safeParse(plainDay(state.value)).data}
        isReadOnly={Boolean(readOnly) || state.disabled}
        isInvalid={refused !== undefined}
        describedBy={describedBy(path)}
        onType={(text) => type('day', text)}
        onPick={(text) => pick('day', text)}
      />
    </DateFrame>
  )
}
