import { cleanText, longestInReport, type Problem, namesIn } from '@osi/shared'
import { z } from 'zod'
import { stampField, trap, type ReportState } from '../../src/report-a-problem/report-state.ts'

/** What a reader reported, in the fields of the CMS's `bug-reports`. */
export interface Report {
  message: string
  page?: string
  contact?: string
}

/** A posted form, read. */
export interface PostedReport {
  values: ReportState['values']
  problems: Problem[]
  /** Undefined when something is wrong with it. */
  report?: Report
  /** Sent by a program, not by a person. */
  isTrapped: boolean
  /** What the form says of when it was shown; empty when it says nothing. */
  stamp: string
}

/** What goes to the office as one text: the problem, and on lines of their own what the reader was doing and saw. */
const messageOf = ({ problem, doing, display }: { problem: string; doing: string; display: string }): string =>
  [problem, doing && `What I was doing: ${doing}`, display && `Display: ${display}`].filter(Boolean).join('\n')

/**
 * Reads the posted form.
 * @param form names and values as they came; anything at all may be in it
 */
export function parseReport(form: unknown): PostedReport {
  const fields = z.record(z.string(), z.unknown()).safeParse(form).data ?? {}
  const valueOf = (name: string): string => {
    const value = fields[name]
    return typeof value === 'string' ? cleanText(value, name === 'problem' ? 'lines' : 'line') : ''
  }
  const values = {
    problem: valueOf('problem'),
    doing: valueOf('doing'),
    page: valueOf('page'),
    email: valueOf('email'),
    display: valueOf('display').slice(0, longestInReport.display),
  }
  const problems: Problem[] = []
  if (values.problem === '') problems.push({ path: 'problem', message: 'Say what is wrong, in a few words.' })
  if (values.email !== '' && !z.email().safeParse(values.email).success)
    problems.push({ path: 'email', message: 'Write the e-mail address like name@example.org, or leave it empty.' })
  for (const name of namesIn(longestInReport))
    if (values[name].length > longestInReport[name])
      problems.push({
        path: name,
        message: `This is longer than ${longestInReport[name]} characters. Please shorten it.`,
      })
  return {
    values,
    problems,
    isTrapped: valueOf(trap) !== '',
    stamp: valueOf(stampField),
    ...(problems.length === 0
      ? { report: { message: messageOf(values), page: values.page || undefined, contact: values.email || undefined } }
      : {}),
  }
}
