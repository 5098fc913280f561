'use client'

import { centralTime, formatBriefDates, formatBriefDateTime, isInstant, valuesOf } from '@osi/shared'
import type { DateFieldClient, DefaultCellComponentProps } from 'payload'
import { plainDay } from '../fields/plain-day.ts'

type CellProps = DefaultCellComponentProps<DateFieldClient>

/** In a list: an instant on the clock of its zone, Central unless the document says otherwise. */
export function InstantCell({ cellData, field, rowData }: CellProps) {
  if (!isInstant(cellData)) return null
  const zone = valuesOf(rowData)[`${field.name}_tz`]
  return (
    <span>
      {formatBriefDateTime(cellData, typeof zone === 'string' && zone ? zone : centralTime, { withYear: true })}
    </span>
  )
}

/** In a list: a calendar day. */
export function DayCell({ cellData }: CellProps) {
  const day = plainDay(cellData)
  return typeof day === 'string' && day ? <span>{formatBriefDates([day], { withYear: true })}</span> : null
}
