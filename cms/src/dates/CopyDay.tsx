'use client'

import { plainDate, valuesOf } from '@osi/shared'
import { Button, useForm } from '@payloadcms/ui'
import { plainDay } from '../fields/plain-day.ts'
import { nextFreeDay } from './next-free-day.ts'

const dayIn = (row: unknown): string | undefined => plainDate.safeParse(plainDay(valuesOf(row).date)).data

/** Below a day of a conference: the same once more, on the next day that has no row yet. */
export function CopyDay({ path, readOnly }: { path: string; readOnly?: boolean }) {
  const { dispatchFields, getDataByPath, setModified } = useForm()
  const [, list = '', row = ''] = /^(.+)\.(\d+)\.[^.]+$/.exec(path) ?? []
  if (readOnly || !list) return null
  const copy = () => {
    const rowIndex = Number(row)
    const rows: unknown = getDataByPath(list)
    const next = nextFreeDay(Array.isArray(rows) ? rows.map(dayIn) : [], rowIndex)
    dispatchFields({ type: 'DUPLICATE_ROW', path: list, rowIndex })
    if (next) {
      if (next.index > rowIndex + 1)
        dispatchFields({ type: 'MOVE_ROW', path: list, moveFromIndex: rowIndex + 1, moveToIndex: next.index })
      dispatchFields({ type: 'UPDATE', path: `${list}.${next.index}.date`, value: `${next.day}T12:00:00.000Z` })
    }
    setModified(true)
  }
  return (
    <Button buttonStyle="secondary" size="small" onClick={copy}>
      Copy it to the next day
    </Button>
  )
}
