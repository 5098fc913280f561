'use client'

import { useEditDepth } from '@payloadcms/ui'
import { useHasRoomForPreview } from '../preview/form/DraftPreview.tsx'
import type { PageCheck } from '../preview/form/page-check.ts'
import { pageCheckInWords } from './finding-words.ts'

/** Whether the list has what the finished page shows too, and how to get that. In a drawer there is no preview. */
export function PageCheckLine({ state }: { state: PageCheck['state'] | undefined }) {
  const hasRoom = useHasRoomForPreview()
  const isInDrawer = useEditDepth() > 1
  return isInDrawer ? null : <p className="writing-checks__page">{pageCheckInWords(state, hasRoom)}</p>
}
