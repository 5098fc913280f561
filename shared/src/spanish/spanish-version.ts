import { z } from 'zod'
import { valuesOf } from '../values/unknown-value.ts'
import { digestOfText, hasWords } from './digest-of-text.ts'
import { spanishTexts, type SpanishName } from './spanish-texts.ts'

/**
 * The public schema of a Spanish version.
 * @param texts a schema for each text, under the name that its English has; all of them optional
 */
export const spanishVersion = <Texts extends z.ZodRawShape>(texts: Texts) =>
  z.object({
    ...texts,
    /** Of each text the digest of the English that a person translated or approved. The CMS writes it, and nobody else. */
    translatedFrom: z.record(z.string(), z.string()).default({}),
  })

/** The digest of an English text that nobody knows: whoever translated it may have seen another one. */
const unknownEnglish = ''

/**
 * The Spanish texts that are older than their English: it has changed since a person wrote or approved them.
 * @param document of the content type, or the global; as it is stored, typed or published
 * @returns the names of their fields, in the order of `spanishTexts`. Texts that were never saved count as new.
 */
export function olderInSpanish(name: SpanishName, document: unknown): string[] {
  const english = valuesOf(document)
  const spanish = valuesOf(english.spanish)
  const translatedFrom = valuesOf(spanish.translatedFrom)
  return spanishTexts[name].filter((field) => {
    const digest = translatedFrom[field]
    return hasWords(spanish[field]) && typeof digest === 'string' && digest !== digestOfText(english[field])
  })
}

/** A document of which a new version is saved. */
interface SpanishSave {
  /** As it was until now; undefined for a new one. */
  before: unknown
  /** As it is saved. */
  after: unknown
  /** Whether the person who saves says that the Spanish fits the English as it is. */
  isApproved: boolean
  /** Whether somebody else saved the document while it was edited: then nobody knows which English the person saw. */
  isJoined: boolean
}

/**
 * The digests that a save keeps with the Spanish texts. A text gets the digest of its English when a person writes it, or approves all
 * of them; a change of the English alone leaves the digests as they are, which makes the Spanish older.
 * @returns by the names of the fields; texts without words have none
 */
export function translatedFromAfter(
  name: SpanishName,
  { before, after, isApproved, isJoined }: SpanishSave,
): Record<string, string> {
  const [english, spanish] = [valuesOf(after), valuesOf(valuesOf(after).spanish)]
  const spanishBefore = valuesOf(valuesOf(before).spanish)
  const digestsBefore = valuesOf(spanishBefore.translatedFrom)
  const digestOf = (field: string): string => {
    const digest = digestsBefore[field]
    const isWritten = digestOfText(spanish[field]) !== digestOfText(spanishBefore[field])
    const isKept = typeof digest === 'string' && (isJoined || (!isWritten && !isApproved))
    if (isKept) return digest
    return isJoined ? unknownEnglish : digestOfText(english[field])
  }
  return Object.fromEntries(
    spanishTexts[name].filter((field) => hasWords(spanish[field])).map((field) => [field, digestOf(field)]),
  )
}
