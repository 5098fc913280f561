'use client'

import { centralTime, instantOf, isInstant, wallTimeOf } from '@osi/shared'
import { useForm, useFormFields } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { useMemo, type ComponentProps } from 'react'
import { now } from '../platform/clock.ts'
import { DateFrame, idOf, labelOf } from './DateFrame.tsx'
import { endReading } from './readings.ts'
import { TimeBox } from './TimeBox.tsx'
import { endsToOffer } from './times-to-offer.ts'
import { useTyped } from './use-typed.ts'
import { ZoneBox } from './ZoneBox.tsx'

const parts = ['end'] as const

/** The end of an event, typed as a time, a length or a whole date, and the zone that both of its times are in. */
export const EndsField = (props: ComponentProps<DateFieldClientComponent> & { startPath: string }) => {
  const { field, path, readOnly, startPath } = props
  const { dispatchFields, setModified } = useForm()
  const [startsAt, typedZone] = useFormFields(([fields]) => [
    fields[startPath]?.value,
    fields[`${startPath}_tz`]?.value,
  ])
  const zone = typeof typedZone === 'string' && typedZone ? typedZone : centralTime
  const reading = useMemo(() => endReading(startsAt, zone, now), [startsAt, zone])
  const { value: endsAt, frame, isReadOnly, boxOf } = useTyped({ path, readOnly, parts, ...reading })
  const offered = useMemo(
    () => (isInstant(startsAt) ? endsToOffer(wallTimeOf(startsAt, zone).time) : []),
    [startsAt, zone],
  )

  /** The clock keeps its times: “2:00 p.m.” stays, and is another moment. */
  const onZone = (next: string) => {
    for (const [at, value] of [
      [startPath, startsAt],
      [path, endsAt],
    ] as const) {
      dispatchFields({ type: 'UPDATE', path: `${at}_tz`, value: next })
      if (!isInstant(value)) continue
      dispatchFields({ type: 'UPDATE', path: at, value: instantOf({ ...wallTimeOf(value, zone), zone: next }) })
    }
    setModified(true)
  }

  return (
    <DateFrame {...frame} description={field.admin?.description}>
      <TimeBox {...boxOf('end')} label={labelOf(field)} offered={offered} placeholder="3:30, or 90 min" />
      <ZoneBox id={`${idOf(path)}__zone`} zone={zone} isReadOnly={isReadOnly} onZone={onZone} />
    </DateFrame>
  )
}
