import { problemWithLink } from '../rules/problem-with-link.ts'
import { parseOldAddress } from './normal-address.ts'
import { locationOf } from './redirect-table.ts'

// eslint-disable-next-line no-control-regex -- these are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|%[01][0-9a-f]|%7f/i

/** A character that hides in an address, as a sentence that names its place. */
function problemWithCharacters(typed: string): string | undefined {
  const at = typed.search(controls)
  if (at === -1) return undefined
  const what = /^(?:\t|%09)/.test(typed.slice(at))
    ? 'a tab'
    : /^(?:[\n\r\u2028\u2029]|%0[ad])/i.test(typed.slice(at))
      ? 'a line break'
      : 'an invisible character'
  return `There is ${what} after “${typed.slice(0, at)}”. Write the address again, on one line.`
}

/**
 * What is wrong with the old address of a redirect, as a sentence for the editor.
 * @param typed a path on this site, or a whole address of an older one
 * @returns undefined when readers can ask for it
 */
export function problemWithOldAddress(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '') return 'Write the old address.'
  const problem = problemWithCharacters(text)
  if (problem) return problem
  if (text.includes('\\')) return 'An address has slashes like / and no backslashes. Write it again.'
  const address = /^(?!https?:\/\/)[a-z][\w+-]*:/i.test(text) ? undefined : parseOldAddress(text)
  if (!address) return 'Write the address from its first slash on, like /old-page/.'
  if (address.path === '/' && address.query.length === 0)
    return 'The front page can’t move. Write the address of another page, like /old-page/.'
  return undefined
}

/**
 * What is wrong with the new address of a redirect, as a sentence for the editor.
 * @param typed a path on this site, or a whole address of another one
 * @returns undefined when browsers go where it says
 */
export function problemWithNewAddress(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '') return 'Write the new address.'
  const problem = problemWithCharacters(text)
  if (problem) return problem
  if (text.includes('\\')) return 'An address has slashes like / and no backslashes: browsers would go to another site.'
  if (text.startsWith('//') || (text.startsWith('/') && locationOf(text) === undefined))
    return 'Write one slash at the beginning, or the whole address from https:// on.'
  if (text.startsWith('/')) return undefined
  if (/^https?:\/\/[^/]/i.test(text)) return problemWithLink(text)
  return 'Begin with a slash, or with https:// for another site.'
}
