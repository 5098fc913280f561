'use client'

import { centralTime, dayOf, endAfterMove, isInstant } from '@osi/shared'
import { useForm, useFormFields } from '@payloadcms/ui'
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
const offered = timesToOffer('meeting')

/** The start of an event: its day and its time. Its end, in the next field, follows and keeps its length. */
export const StartsField = (props: ComponentProps<DateFieldClientComponent> & { endPath: string }) => {
  const { field, path, readOnly, endPath } = props
  const { dispatchFields, setModified } = useForm()
  const zonePath = `${path}_tz`
  const [typedZone, endsAt] = useFormFields(([fields]) => [fields[zonePath]?.value, fields[endPath]?.value])
  const zone = typeof typedZone === 'string' && typedZone ? typedZone : centralTime
  const { along, ...reading } = useMemo(() => instantReading(zone, now), [zone])
  const put = (at: string, value: string) => {
    dispatchFields({ type: 'UPDATE', path: at, value })
    setModified(true)
  }
  const { value, frame, boxOf } = useTyped({
    path,
    readOnly,
    parts,
    ...reading,
    onChange: (next, before, typed) => {
      const said = typed && along(typed.texts, typed.last)
      if (said && said.zone !== zone) for (const at of [zonePath, `${endPath}_tz`]) put(at, said.zone)
      const end = said?.endsAt ?? endAfterMove(before, next, endsAt)
      if (end && end !== endsAt) put(endPath, end)
    },
  })
  return (
    <DateFrame {...frame} description={field.admin?.description}>
      <DayBox {...boxOf('day')} label="Day" day={isInstant(value) ? dayOf(value, zone) : undefined} />
      <TimeBox {...boxOf('time')} label={labelOf(field)} offered={offered} />
    </DateFrame>
  )
}
