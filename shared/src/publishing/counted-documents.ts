import { z } from 'zod'

/** A document as people and machines name it. */
export const documentReference = z.object({ type: z.string(), id: z.string(), title: z.string() })
export type DocumentReference = z.infer<typeof documentReference>

/** Documents that may be thousands: the first by their names, and how many there are of each type. */
export const countedDocuments = z.object({
  first: z.array(documentReference),
  counts: z.record(z.string(), z.number().int()),
})
export type CountedDocuments = z.infer<typeof countedDocuments>

/** Nobody reads more names; an import of the register or a restore changes a thousand documents at once. */
const maxNamed = 50

/** Names the first of some documents, and counts all. */
export function countDocuments(documents: readonly DocumentReference[]): CountedDocuments {
  const counts: Record<string, number> = {}
  for (const { type } of documents) counts[type] = (counts[type] ?? 0) + 1
  return { first: documents.slice(0, maxNamed), counts }
}

/** How many there are of all types. */
export const totalOf = ({ counts }: Pick<CountedDocuments, 'counts'>): number =>
  Object.values(counts).reduce((sum, each) => sum + each, 0)
