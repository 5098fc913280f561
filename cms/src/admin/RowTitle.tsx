'use client'

import { formatDate } from '@osi/shared'
import { useRowLabel } from '@payloadcms/ui'
import { plainDay } from '../fields/plain-day.ts'

interface Row {
  label?: string
  date?: string
  role?: string
  count?: number
  title?: string
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Names a row by what is in it, so that it can be found while it is closed. */
export function RowTitle({ empty }: { empty: string }) {
  const { data, rowNumber } = useRowLabel<Row>()
  const day = plainDay(data?.date)
  const { label, role, count, title } = data ?? {}
  const words = [
    isDay(day) ? formatDate(day) : undefined,
    label,
    title,
    role && (count ?? 1) > 1 ? `${role} (${count})` : role,
  ]
  return <span>{words.filter(Boolean).join(' · ') || `${empty} ${(rowNumber ?? 0) + 1}`}</span>
}
