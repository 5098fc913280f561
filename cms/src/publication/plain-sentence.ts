import type { z } from 'zod'

/** Field names as an editor reads them: `registration.searchTerm` → “Registration, search term”. */
const words = (path: readonly PropertyKey[]): string => {
  const parts = path.map((part) =>
    typeof part === 'number'
      ? `row ${part + 1}`
      : String(part)
          .replace(/([a-z])([A-Z])/g, '$1 $2')
          .toLowerCase(),
  )
  const sentence = parts.join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/**
 * Why a document can't be public, for the editor.
 * @param issue what its schema found; sentences that our own rules wrote are kept
 */
export function plainSentence(issue: z.core.$ZodIssue): string {
  if (issue.path.some((part) => part === 'root')) {
    return `“${words(issue.path.slice(0, issue.path.indexOf('root')))}” has something in it that the site can’t show. Remove what was pasted last and write it again.`
  }
  const field = `“${words(issue.path)}”`
  switch (issue.code) {
    case 'custom':
    case 'too_small':
      return issue.message.startsWith('Too small') ? `${field} is empty. Fill it in.` : issue.message
    case 'invalid_type':
      return `${field} is empty. Fill it in.`
    case 'invalid_format':
      return issue.message.startsWith('Invalid')
        ? `${field} isn’t written in a way that the site understands.`
        : issue.message
    default:
      return `${field} holds something that the site can’t show. Choose or write it again.`
  }
}
