import { isOneOf, pageRuleNames, type FoundOnPage, type PageFault } from '@osi/shared'
import { fieldOfWords } from './field-of-words.ts'

/** The field that says all of the words. One that says a part of them is the source of a line that the site has made. */
function fieldThatSays(values: Record<string, unknown>, words: string): string | undefined {
  const field = fieldOfWords(values, words)
  return field?.words === words ? field.path : undefined
}

/** More than these nobody works through, and a longer quotation nobody reads. */
const [maxFaults, maxQuoteLength] = [200, 500]

/**
 * What of the faults on a page comes from a form. What no field says is the site’s own, and no fault of who writes.
 * @param found by axe, in the frame
 * @param values of the form
 */
export const faultsInForm = (found: readonly FoundOnPage[], values: Record<string, unknown>): PageFault[] =>
  found
    .flatMap(({ rule, words, around, mark }) => {
      const path = fieldThatSays(values, around) ?? fieldThatSays(values, words)
      const quote = words.slice(0, maxQuoteLength)
      return path !== undefined && isOneOf(pageRuleNames, rule) ? [{ rule, path, quote, mark }] : []
    })
    .slice(0, maxFaults)
