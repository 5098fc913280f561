'use client'

import { clockTime, endTimeAfterMove, isRefused, parseWhen, centralTime } from '@osi/shared'
import { useForm, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useMemo, type ComponentProps } from 'react'
import { now } from '../platform/clock.ts'
import { DateFrame, labelOf } from './DateFrame.tsx'
import { clockReading } from './readings.ts'
import { TimeBox } from './TimeBox.tsx'
import { endsToOffer, timesToOffer } from './times-to-offer.ts'
import { useTyped } from './use-typed.ts'

const parts = ['time'] as const

/** The other end of the same day: a start has one that follows it, an end has one that it is read beside. */
interface ClockTimeFieldProps {
  starts?: string
  ends?: string
}

/** The path of a field beside another one. */
const beside = (path: string, name: string): string => [...path.split('.').slice(0, -1), name].join('.')

/** A time of day, typed or picked. */
export const ClockTimeField = (props: ComponentProps<TextFieldClientComponent> & ClockTimeFieldProps) => {
  const { field, path, readOnly, starts, ends } = props
  const { dispatchFields, setModified } = useForm()
  const [startTime, endTime] = useFormFields(([fields]) =>
    [starts, ends].map((name) => (name ? fields[beside(path, name)]?.value : undefined)),
  )
  const reading = useMemo(() => {
    const clock = clockReading(startTime)
    // “9–3:30” in the first box says both.
    const read: typeof clock.read = ({ time }) => {
      const when = ends ? parseWhen(time, { now: now(), zone: centralTime }) : undefined
      return when && !isRefused(when) && when.time && when.endTime && !when.date
        ? { value: when.time }
        : clock.read({ time }, 'time')
    }
    return { ...clock, read }
  }, [startTime, ends])
  const { frame, boxOf } = useTyped({
    path,
    readOnly,
    parts,
    ...reading,
    onChange: (value, before, typed) => {
      if (!ends || !value) return
      const said = typed && parseWhen(typed.texts.time, { now: now(), zone: centralTime })
      const moved =
        before && clockTime.safeParse(endTime).success ? endTimeAfterMove(before, value, String(endTime)) : ''
      const end = said && !isRefused(said) && said.endTime ? said.endTime : moved
      if (!end || end === endTime) return
      dispatchFields({ type: 'UPDATE', path: beside(path, ends), value: end })
      setModified(true)
    },
  })
  const start = clockTime.safeParse(startTime).data
  const offered = useMemo(() => (start ? endsToOffer(start) : timesToOffer('meeting')), [start])
  return (
    <DateFrame {...frame} description={field.admin?.description}>
      <TimeBox {...boxOf('time')} label={labelOf(field)} offered={offered} />
    </DateFrame>
  )
}
