import type { OtherEditor } from './windows.ts'

const listed = (names: string[]): string =>
  names.length <= 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/**
 * Who else has a document open, in a sentence or two; empty when nobody has.
 * @param changedBy who saved it since it was opened here, when the form shows that already
 */
export function presenceInWords(others: OtherEditor[], changedBy?: string): string {
  const names = others.filter(({ isSamePerson }) => !isSamePerson).map(({ name }) => name)
  const sentences = [
    names.length > 0 ? `${listed(names)} ${names.length === 1 ? 'has' : 'have'} this open, too.` : '',
    others.some(({ isSamePerson }) => isSamePerson) ? 'You have this open in another window.' : '',
    changedBy ? `${changedBy} changed it; you see the newest.` : '',
  ]
  return sentences.filter(Boolean).join(' ')
}
