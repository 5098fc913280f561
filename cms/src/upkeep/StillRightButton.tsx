'use client'

import { formatShortDate } from '@osi/shared'
import { Button, toast } from '@payloadcms/ui'
import { postCommand } from '../admin/post-command.ts'
import { useIsAlive } from '../admin/use-is-alive.ts'
import { stillRightAddress, type StillRight } from './upkeep-address.ts'

const away = 'The CMS does not answer. Nothing was noted; try again in a minute.'

interface Props {
  type: string
  id: string
  /** Of the document, for those who hear the buttons of a list. */
  title?: string
  /** Learns the next day of review, `YYYY-MM-DD`. */
  onDone: (reviewBy: string) => void
}

/** Says of a document that it was looked at and is right. Nothing of it changes but the day of its next review. */
export function StillRightButton({ type, id, title, onDone }: Props) {
  const isAlive = useIsAlive()
  const say = async () => {
    const outcome = await postCommand<StillRight>(`/api${stillRightAddress}`, away, { type, id })
    if ('refusal' in outcome) return void toast.error(outcome.refusal)
    const { reviewBy } = outcome.answer
    toast.success(`Noted. It is due for review again on ${formatShortDate(reviewBy)}.`)
    onDone(reviewBy)
  }
  return (
    <Button
      type="button"
      buttonStyle="secondary"
      size="small"
      margin={false}
      disabled={!isAlive}
      onClick={() => void say()}
      {...(title ? { 'aria-label': `Still right: ${title}` } : {})}
    >
      Still right
    </Button>
  )
}
