'use client'

import { useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { formValues } from '../admin/form-values.ts'
import { newestOnly } from '../admin/newest-only.ts'
import { postCommand } from '../admin/post-command.ts'
import { pageChecksOfForms, type PageCheck } from '../preview/form/page-check.ts'
import { markOf, writingChecksAddress, type ListedFinding, type WritingReport } from './writing-report.ts'

const away = 'The CMS does not answer. Try again in a minute.'

/** How long nothing must have been typed before it is checked: nobody wants to be corrected in the middle of a word. */
const debounceMs = 800

/** From one check to the next, while somebody types and stops and types. */
const pauseMs = 2_000

interface WritingChecks {
  /** Undefined before the first answer. */
  findings: ListedFinding[] | undefined
  /** What the preview knows of the finished page; undefined while it is closed. */
  page: PageCheck | undefined
  /** Whether a dismissal can be kept: the document has been saved. */
  canDismiss: boolean
  /** @returns why it was not done; undefined when it was */
  dismiss: (finding: ListedFinding, reason: string) => Promise<string | undefined>
  reopen: (finding: ListedFinding) => Promise<string | undefined>
}

/** What the preview of the form knows of the finished page; undefined while it is closed. */
function usePageCheck(): PageCheck | undefined {
  const { formRef } = useForm()
  const read = useCallback(() => pageChecksOfForms.of(formRef ?? undefined), [formRef])
  return useSyncExternalStore(pageChecksOfForms.subscribe, read, () => undefined)
}

const isOpen = ({ dismissal }: ListedFinding): boolean => dismissal === undefined

/** What the checks find in what is typed, saved or not, and on the finished page. */
export function useWritingChecks(): WritingChecks {
  const { collectionSlug, globalSlug, id } = useDocumentInfo()
  const [fields] = useAllFormFields()
  // The form’s state changes with every save and every look at the server; the texts in it mostly don’t.
  const values = useMemo(() => JSON.stringify(formValues(fields)), [fields])
  const page = usePageCheck()
  const faults = useMemo(() => JSON.stringify(page?.faults ?? []), [page?.faults])
  const asked = useMemo(() => ({ values, faults }), [values, faults])
  const [findings, setFindings] = useState<ListedFinding[]>()
  const type = globalSlug ?? collectionSlug
  const document = useMemo(() => ({ type, ...(id === undefined ? {} : { id: String(id) }) }), [type, id])

  const check = useCallback(
    async (json: { values: string; faults: string }) => {
      const [values, page]: unknown[] = [JSON.parse(json.values), JSON.parse(json.faults)]
      const details = { ...document, values, page }
      const outcome = await postCommand<WritingReport>(`/api${writingChecksAddress}/check`, away, details)
      // Without an answer the list stays as it is: whether the CMS can be reached is said above the form.
      if ('answer' in outcome) setFindings(outcome.answer.findings)
    },
    [document],
  )
  const queue = useMemo(() => newestOnly(check, pauseMs), [check])
  useEffect(() => queue.end, [queue])
  useEffect(() => {
    const timer = setTimeout(() => queue.push(asked), debounceMs)
    return () => clearTimeout(timer)
  }, [queue, asked])

  useEffect(() => {
    const marks = (findings ?? []).filter(isOpen).flatMap((finding) => markOf(finding) ?? [])
    page?.show(marks)
  }, [findings, page])

  const send = async (action: 'dismiss' | 'reopen', { key }: ListedFinding, more: object = {}) => {
    const details = { ...document, finding: key, ...more }
    const outcome = await postCommand(`/api${writingChecksAddress}/${action}`, away, details)
    if ('refusal' in outcome) return outcome.refusal
    await check(asked)
    return undefined
  }
  return {
    findings,
    page,
    canDismiss: globalSlug !== undefined || id !== undefined,
    dismiss: (finding, reason) => send('dismiss', finding, { reason }),
    reopen: (finding) => send('reopen', finding),
  }
}
