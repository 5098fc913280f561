import { z } from 'zod'
import { contentTypeOf, isContentTypeName } from '../content-types/registry.ts'
import { globalSchemas, type GlobalName } from '../globals/registry.ts'
import { mediaSchema } from '../publication/media.ts'
import { Publication } from '../publication/publication.ts'
import { isOneOf, namesIn, valuesOf } from '../values/unknown-value.ts'

/** A document or a global that readers don’t have yet, as they would get it, with the files that it names. The CMS makes it. */
export const draftSchema = z.object({
  /** The slug of a content type or of a global. */
  type: z.string().max(64),
  document: z.unknown(),
  media: z.array(z.unknown()).max(1_000),
})
export type Draft = z.infer<typeof draftSchema>

/** The page on which readers would see a global. */
const pageOfGlobal: Record<GlobalName, string> = {
  home: '/',
  navigation: '/',
  'site-settings': '/',
  notice: '/',
  accessibility: '/accessibility/',
}

/** The site with one draft in it. */
export interface SiteWithDraft {
  publication: Publication
  /** The page that shows the draft, from the site’s root, without the anchor. */
  address: string
}

/**
 * Lays a draft over what is public, in the place of what readers have of it. Whatever else is unpublished stays so: what the draft refers
 * to is found only if readers have it, or if it is one of the draft’s files.
 * @returns undefined when the draft is nothing that the site could show
 */
export function withDraft(live: Publication, draft: Draft): SiteWithDraft | undefined {
  const { type, document } = draft
  const isKnown = new Set(live.media.map(({ id }) => id))
  const files = draft.media.flatMap((raw) => mediaSchema.safeParse(raw).data ?? []).filter(({ id }) => !isKnown.has(id))
  const { fingerprint, redirects } = live
  const parts = { fingerprint, redirects, media: [...live.media, ...files] }
  if (isContentTypeName(type)) {
    const parsed = contentTypeOf(type).schema.safeParse(document)
    if (!parsed.success) return undefined
    const { id } = parsed.data
    const all = live.all(type)
    const documents = all.some((one) => one.id === id)
      ? all.map((one) => (one.id === id ? parsed.data : one))
      : [...all, parsed.data]
    const publication = new Publication({
      ...parts,
      documents: { ...live.documents, [type]: documents },
      globals: live.globals,
    })
    const address = contentTypeOf(type).addressOf(parsed.data, publication)
    return { publication, address: address.replace(/#.*$/, '') }
  }
  if (!isOneOf(namesIn(globalSchemas), type)) return undefined
  const parsed = globalSchemas[type].safeParse(document)
  if (!parsed.success) return undefined
  const globals = { ...live.globals, [type]: parsed.data }
  const publication = new Publication({ ...parts, documents: live.documents, globals })
  return { publication, address: pageOfGlobal[type] }
}

/** The ids of a draft’s files that readers don’t have. */
export function unpublishedFilesOf(live: Publication, { media }: Draft): string[] {
  const ids = media.map((raw) => String(valuesOf(raw).id))
  return ids.filter((id) => live.find('media', id) === undefined)
}
