import { z } from 'zod'
import { problemWithLink } from '../rules/problem-with-link.ts'
import { problemWithPhone } from '../rules/problem-with-phone.ts'

/** A link that leaves the site: https, http, mailto or tel. */
export const link = z
  .string()
  .trim()
  .superRefine((value, context) => {
    const problem = problemWithLink(value)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })

/** A phone number as it should be shown, its punctuation kept. */
export const phone = z
  .string()
  .trim()
  .superRefine((value, context) => {
    const problem = problemWithPhone(value)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
