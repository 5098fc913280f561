import { formatCount } from '@osi/shared'
import type { PageCheck } from '../preview/form/page-check.ts'
import type { ListedFinding } from './writing-report.ts'

const maxQuoteLength = 60

const brief = (quote: string): string =>
  quote.length > maxQuoteLength ? `${quote.slice(0, maxQuoteLength - 1).trimEnd()}…` : quote

/**
 * What a finding is called: its field and its words, as in “Summary: “MTSS””.
 * @param field what editors call the field
 */
export function labelOfFinding({ path, quote }: Pick<ListedFinding, 'path' | 'quote'>, field: string): string {
  const where = path ? field : 'The whole text'
  return quote ? `${where}: “${brief(quote)}”` : where
}

/** How much there is to do, as the list says it. */
export function countInWords(count: number): string {
  if (count === 0) return 'Nothing to improve was found.'
  return `${formatCount(count, 'thing')} to look at.`
}

/**
 * What the list says of the finished page.
 * @param state undefined while the preview is closed
 * @param hasRoom whether the window has room for the preview
 */
export function pageCheckInWords(state: PageCheck['state'] | undefined, hasRoom: boolean): string {
  switch (state) {
    case 'checking':
      return 'The finished page in the preview is being checked.'
    case 'checked':
      return 'The finished page in the preview is checked too.'
    case 'failed':
      return 'The finished page could not be checked. That is tried again with the next change.'
    default:
      return hasRoom
        ? 'Open the preview to check the finished page too.'
        : 'In a wider window, the preview checks the finished page too.'
  }
}
