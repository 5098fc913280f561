'use client'

import { parseFrameAnswer, type FrameMessage, type Look } from '@osi/shared'
import { useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { formValues } from '../../admin/form-values.ts'
import { goToField } from '../../admin/go-to-field.ts'
import { newestOnly } from '../../admin/newest-only.ts'
import { postCommand } from '../../admin/post-command.ts'
import { draftPreviewAddress, type DraftReport } from '../draft-report.ts'
import { faultsInForm } from './faults-in-form.ts'
import { fieldOfWords } from './field-of-words.ts'
import { pageChecksOfForms, type PageCheck } from './page-check.ts'

const away = 'The CMS does not answer. The preview goes on when it is back.'

/** Milliseconds between two pages while somebody types. */
const pauseMs = 300

interface DraftFrame {
  /** The frame’s address; undefined before the CMS has answered. */
  address: string | undefined
  frame: RefObject<HTMLIFrameElement | null>
  problems: DraftReport['problems']
  /** Whether enough is right for the page to be made. */
  canShow: boolean
  /** Why the page is not the newest. */
  refusal: string | undefined
}

/**
 * Tells the form’s checks what axe finds on the page, for as long as the frame is there.
 * @param show marks places in the frame
 * @returns what takes a new answer
 */
function usePageCheck(show: PageCheck['show']): (check: Partial<PageCheck>) => void {
  const { formRef } = useForm()
  const take = useCallback(
    (check: Partial<PageCheck>) => {
      if (!formRef) return
      const before = pageChecksOfForms.of(formRef)
      pageChecksOfForms.offer(formRef, { state: 'checking', faults: [], show, ...before, ...check })
    },
    [formRef, show],
  )
  useEffect(() => {
    take({})
    return () => void (formRef && pageChecksOfForms.offer(formRef, undefined))
  }, [formRef, take])
  return take
}

/** Hands what is in the form to the frame, by way of the CMS, and goes to the field of what is clicked in it. Nothing is saved. */
export function useDraftFrame(look: Look): DraftFrame {
  const { collectionSlug, globalSlug, id } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const values = useMemo(() => formValues(fields), [fields])
  const [report, setReport] = useState<Pick<DraftReport, 'frame' | 'problems'> & { canShow: boolean }>()
  const [refusal, setRefusal] = useState<string>()
  const frame = useRef<HTMLIFrameElement>(null)
  /** What the frame has to show, whenever it is ready. */
  const shown = useRef<{ sealed?: string; look: Look; values: Record<string, unknown> }>({ look, values })
  const type = globalSlug ?? collectionSlug
  const origin = report && new URL(report.frame).origin
  const tell = (message: Omit<FrameMessage, 'to'>) =>
    origin && frame.current?.contentWindow?.postMessage({ to: 'osi-draft-frame', ...message }, origin)
  const teller = useRef(tell)

  useEffect(() => {
    teller.current = tell
    shown.current = { ...shown.current, look, values }
  })
  useEffect(() => void teller.current({ look }), [look])
  const showMarks = useCallback<PageCheck['show']>(
    (marks, goTo) => void teller.current({ marks: [...marks], goTo }),
    [],
  )
  const takeCheck = usePageCheck(showMarks)

  const queue = useMemo(
    () =>
      newestOnly(async (typed: Record<string, unknown>) => {
        const named = { type, ...(id === undefined ? {} : { id: String(id) }) }
        const outcome = await postCommand<DraftReport>(`/api${draftPreviewAddress}`, away, { ...named, values: typed })
        setRefusal('refusal' in outcome ? outcome.refusal : undefined)
        if ('refusal' in outcome) return
        const { sealed, frame: address, problems } = outcome.answer
        setReport({ frame: address, problems, canShow: sealed !== undefined })
        shown.current = { ...shown.current, sealed: sealed ?? shown.current.sealed }
        teller.current({ sealed, look: shown.current.look })
      }, pauseMs),
    [type, id],
  )
  useEffect(() => queue.push(values), [queue, values])
  useEffect(() => queue.end, [queue])

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      const answer = source === frame.current?.contentWindow ? parseFrameAnswer(data) : undefined
      if (answer?.kind === 'ready') teller.current({ sealed: shown.current.sealed, look: shown.current.look })
      if (answer?.kind === 'failed') setRefusal('The site does not answer. The preview goes on with the next change.')
      if (answer?.kind === 'checked')
        takeCheck({ state: 'checked', faults: faultsInForm(answer.found, shown.current.values) })
      if (answer?.kind === 'unchecked') takeCheck({ state: 'failed' })
      if (answer?.kind !== 'clicked') return
      const field = fieldOfWords(shown.current.values, answer.words)
      if (field) goToField(field.path, field.words)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [takeCheck])

  const { frame: address, problems = [], canShow = true } = report ?? {}
  return { address, frame, problems, canShow, refusal }
}
