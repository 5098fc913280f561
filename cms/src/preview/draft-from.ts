import {
  contentTypeOf,
  globalSchemas,
  isContentTypeName,
  isOneOf,
  globalNames,
  slugify,
  titleIn,
  valuesOf,
  type ContentTypeName,
  type Draft,
  type GlobalName,
  type Problem,
  type Values,
} from '@osi/shared'
import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { now } from '../platform/clock.ts'
import { publicMedia, textsIn } from '../publication/public-media.ts'
import { asPublic } from '../validation/as-public.ts'
import { omitEmpty } from '../validation/omit-empty.ts'
import { fieldOf, plainSentence } from '../validation/plain-sentence.ts'

/** What of a document can be shown before it is published. */
interface ReadDraft {
  /** Missing while something is that the site can’t do without. */
  draft?: Draft
  /** What is not shown as it is written, or is missing, by the path of its field. */
  problems: Problem[]
}

const isGlobalName = (name: string): name is GlobalName => isOneOf(globalNames, name)

/** What has a page, and so can be looked at. */
export const isShownOnSite = (name: string): name is ContentTypeName | GlobalName =>
  isContentTypeName(name) || isGlobalName(name)

const schemaOf = (name: ContentTypeName | GlobalName): z.ZodType =>
  isContentTypeName(name) ? contentTypeOf(name).schema : globalSchemas[name]

/** What the CMS fills in with the first save. */
function filledIn(name: ContentTypeName | GlobalName, document: Values): Values {
  if (!isContentTypeName(name)) return document
  const slug = document.slug ?? (slugify(titleIn(name, document)) || 'draft')
  return { ...document, id: document.id ?? 'draft', updatedAt: document.updatedAt ?? now().toISOString(), slug }
}

/** A document without the fields that the site could not show, or with what it had in them before. */
function mended(document: Values, before: Values, issues: readonly z.core.$ZodIssue[]): Values {
  const broken = new Set(issues.map(({ path }) => String(path[0] ?? '')))
  return Object.fromEntries(
    Object.entries({ ...document, ...Object.fromEntries([...broken].map((field) => [field, before[field]])) }).filter(
      ([, value]) => value !== undefined,
    ),
  )
}

/** The files that a document names, as the site needs to know them. */
async function filesOf(document: unknown, req: PayloadRequest): Promise<unknown[]> {
  const ids = [...new Set(textsIn(document))].filter((text) => /^[\da-f]{8}-[\da-f-]{27}$/i.test(text))
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.flatMap((file) => publicMedia(file).data ?? [])
}

/**
 * Makes of a document, or of what is typed of one, what readers would get. A field that the site can’t show is as it was before, or left
 * out: half a link must not take the whole preview away.
 * @param values as Payload stores them, or as a form holds them
 * @param before the same document as it was stored last
 */
export async function draftFrom(
  name: ContentTypeName | GlobalName,
  { values, before = {} }: { values: Values; before?: Values },
  req: PayloadRequest,
): Promise<ReadDraft> {
  const inPublicForm = (all: Values): Values => filledIn(name, valuesOf(omitEmpty(asPublic(name, all))))
  const schema = schemaOf(name)
  const document = inPublicForm(values)
  const first = schema.safeParse(document)
  const issues = first.error?.issues ?? []
  const problems = issues.map((issue) => ({
    path: fieldOf(issue).join('.'),
    message: plainSentence(issue, document),
  }))
  const parsed = first.success ? first : schema.safeParse(mended(document, inPublicForm(before), issues))
  if (!parsed.success) return { problems }
  return { draft: { type: name, document: parsed.data, media: await filesOf(parsed.data, req) }, problems }
}
