'use client'

import { centralTime, dayOf, endAfterMove, isInstant } from '@osi/shared'
import { useForm, useFormFields } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { useMemo, type ComponentProps } from 'react'
import { now } from '../platform/clock.ts'
import { DateFrame, describedBy, idOf } from './DateFrame.tsx'
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
  const {
    field: state,
    texts,
    refused,
    type,
    pick,
    settle,
  } = useTyped({
    path,
    parts,
    ...reading,
    onChange: (value, before, typed) => {
      const said = typed && along(typed.texts, typed.last)
      if (said && said.zone !== zone) for (const at of [zonePath, `${endPath}_tz`]) put(at, said.zone)
      const end = said?.endsAt ?? endAfterMove(before, value, endsAt)
      if (end && end !== endsAt) put(endPath, end)
    },
  })
  const isReadOnly = Boolean(readOnly) || state.disabled
  const label = typeof field.label === 'string' ? field.label : field.name
  const box = (part: 'day' | 'time') => ({
    id: `${idOf(path)}__${part}`,
    text: texts[part],
    isReadOnly,
    isInvalid: refused !== undefined,
    describedBy: describedBy(path),
    onType: (text: string) => type(part, text),
    onPick: (text: string) => pick(part, text),
  })
  return (
    <DateFrame
      path={path}
      description={field.admin?.description}
      refused={refused}
      onChoose={(words) => pick('day', words)}
      onLeave={settle}
    >
      <DayBox {...box('day')} label="Day" day={isInstant(state.value) ? dayOf(state.value, zone) : undefined} />
      <TimeBox {...box('time')} label={label} offered={offered} />
    </DateFrame>
  )
}
