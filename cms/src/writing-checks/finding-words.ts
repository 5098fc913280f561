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
  return count === 1 ? '1 thing to look at.' : `${count} things to look at.`
}
