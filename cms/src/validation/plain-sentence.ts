import type { z } from 'zod'
import { problemInRichText } from '../rich-text/problem-in-rich-text.ts'

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

/** The path of the field that an issue is about: everything in rich text is its field's. */
export const fieldOf = ({ path }: z.core.$ZodIssue): PropertyKey[] =>
  path.includes('root') ? path.slice(0, path.indexOf('root')) : path

const at = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((inner, part) => (inner as Record<PropertyKey, unknown> | undefined)?.[part], document)

/**
 * Why a document can't be public, for the editor.
 * @param issue what its schema found; sentences that our own rules wrote are kept
 * @param document what the schema looked at
 */
export function plainSentence(issue: z.core.$ZodIssue, document: unknown): string {
  if (issue.path.includes('root')) {
    const path = fieldOf(issue)
    const problem =
      problemInRichText(at(document, path)) ??
      'There is something in it that the site can’t show. Remove what was pasted last and write it again.'
    // Editors know the main text by other names: Description, Text.
    return `In ${path.at(-1) === 'body' ? 'the text' : `“${words(path)}”`}: ${problem}`
  }
  const field = `“${words(issue.path)}”`
  switch (issue.code) {
    case 'custom':
    case 'too_small':
      return issue.message.startsWith('Too small') ? `${field} is empty. Fill it in.` : issue.message
    case 'invalid_type':
      if (issue.expected === 'int') return `${field} takes a whole number.`
      return `${field} is empty. Fill it in.`
    case 'invalid_format':
      return issue.message.startsWith('Invalid')
        ? `${field} isn’t written in a way that the site understands.`
        : issue.message
    default:
      return `${field} holds something that the site can’t show. Choose or write it again.`
  }
}
