'use client'

import { addDays, plainDate } from '@osi/shared'
import { Button, useForm } from '@payloadcms/ui'
import { plainDay } from '../fields/plain-day.ts'

/** Below a day of a conference: the same once more, on the next day. */
export function CopyDay({ path, readOnly }: { path: string; readOnly?: boolean }) {
  const { dispatchFields, getDataByPath, setModified } = useForm()
  const [, list = '', row = ''] = /^(.+)\.(\d+)\.[^.]+$/.exec(path) ?? []
  if (readOnly || !list) return null
  const copy = () => {
    const rowIndex = Number(row)
    const { data: date } = plainDate.safeParse(plainDay(getDataByPath(`${list}.${row}.date`)))
    dispatchFields({ type: 'DUPLICATE_ROW', path: list, rowIndex })
    if (date) {
      const value = `${addDays(date, 1)}T12:00:00.000Z`
      dispatchFields({ type: 'UPDATE', path: `${list}.${rowIndex + 1}.date`, value })
    }
    setModified(true)
  }
  return (
    <Button buttonStyle="secondary" size="small" onClick={copy}>
      Copy it to the next day
    </Button>
  )
}
