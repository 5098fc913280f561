import {
  centralTime,
  contentTypeOf,
  dayOf,
  fileFactsSchema,
  hintsAboutPdf,
  isContentTypeName,
  type WritingContext,
  type WrittenFile,
  type WrittenText,
} from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { countLettersLater } from '../files/count-letters-later.ts'
import { now } from '../platform/clock.ts'
import { unavailableBecause } from '../references/unavailable-because.ts'
import { readerStateOf } from '../references/reader-state.ts'

const all = { depth: 0, pagination: false, overrideAccess: true } as const

const isId = (text: string): boolean => z.guid().safeParse(text).success

/** What the site’s glossary explains, in capitals: each term, and each word of one, as “SOARS” of “MS SOARS”. */
async function explainedWords(req: PayloadRequest): Promise<Set<string>> {
  const where = { _status: { equals: 'published' } }
  const { docs } = await req.payload.find({ collection: 'glossary-terms', where, ...all, req })
  const words = docs.flatMap(({ term, alsoKnownAs }) => [term, ...(alsoKnownAs ?? [])])
  return new Set(words.flatMap((word) => [word, ...word.split(/\s+/)]).map((word) => word.toUpperCase()))
}

/** The documents that are linked to or shown in a block and that readers don’t get, by `pages/ID`. */
async function unavailableAmong(
  texts: readonly WrittenText[],
  req: PayloadRequest,
): Promise<WritingContext['unavailable']> {
  const named = new Set(
    texts.flatMap(({ links, picks }) => [...links.flatMap(({ document }) => document ?? []), ...picks]),
  )
  const unavailable = new Map<string, { title: string; because: string }>()
  for (const document of named) {
    const [type = '', id = ''] = document.split('/')
    if (!isContentTypeName(type) || !isId(id)) continue
    const { state, title = 'What was chosen' } = await readerStateOf(type, id, req)
    const because = unavailableBecause[state]
    if (because) unavailable.set(document, { title, because })
  }
  return unavailable
}

/** What makes a document hard to read, the worst of it. */
function troubleWith(facts: unknown): string | undefined {
  const { warnings = [], pdf } = fileFactsSchema.safeParse(facts).data ?? {}
  return [...warnings, ...(pdf ? hintsAboutPdf(pdf) : [])][0]
}

/** The pictures and documents in the texts, by id. */
async function filesIn(texts: readonly WrittenText[], req: PayloadRequest): Promise<Map<string, WrittenFile>> {
  const ids = texts.flatMap(({ files }) => files).filter(isId)
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({ collection: 'media', where: { id: { in: ids } }, ...all, req })
  countLettersLater(docs, req)
  return new Map(
    docs.map(({ id, alt, decorative, facts, name, filename }) => [
      id,
      {
        name: name ?? filename ?? '',
        alt: decorative ? undefined : (alt ?? undefined),
        letters: fileFactsSchema.safeParse(facts).data?.letters,
        trouble: troubleWith(facts),
      },
    ]),
  )
}

/**
 * What the checks need to know besides the texts themselves.
 * @param type the slug of a content type, or of a global
 */
export async function writingContext(
  type: string,
  texts: readonly WrittenText[],
  req: PayloadRequest,
): Promise<WritingContext> {
  // Events have warnings about their days and times beside the fields.
  const isEvent = isContentTypeName(type) && contentTypeOf(type).event !== undefined
  return {
    glossary: await explainedWords(req),
    unavailable: await unavailableAmong(texts, req),
    files: await filesIn(texts, req),
    near: isEvent ? undefined : dayOf(now().toISOString(), centralTime),
  }
}
