import { contentTypeOf, slug as slugSchema, slugFrom, type ContentTypeName } from '@osi/shared'
import type { Field, FieldHook, PayloadRequest, Where } from 'payload'

/** Whether a document, a draft or a trashed one included, has this slug already. */
async function isTaken(slug: string, collection: ContentTypeName, id: unknown, req: PayloadRequest): Promise<boolean> {
  const where: Where = { slug: { equals: slug }, ...(id ? { id: { not_equals: id } } : {}) }
  const among = (draft: boolean) =>
    req.payload.find({
      collection,
      where,
      draft,
      trash: true,
      limit: 1,
      depth: 0,
      pagination: false,
      req,
      overrideAccess: true,
      select: { slug: true },
    })
  return (await among(false)).docs.length > 0 || (await among(true)).docs.length > 0
}

/** The slug made from a title, with a number behind it when it is taken. */
async function freeSlug(title: string, collection: ContentTypeName, id: unknown, req: PayloadRequest): Promise<string> {
  const slug = slugFrom(title)
  if (!slug) return ''
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug.slice(0, 92)}-${number}`
    if (!(await isTaken(candidate, collection, id, req))) return candidate
  }
}

/** A slug that the CMS made from this title, with or without a number. */
const isMadeFrom = (title: unknown, slug: string): boolean =>
  typeof title === 'string' &&
  title !== '' &&
  new RegExp(`^${slugFrom(title).slice(0, 92)}[a-z0-9-]{0,4}?(-\\d+)?$`).test(slug)

/** The database lets any number of drafts be without a slug, but an empty one it would want to be unique. */
const noSlugYet = null

/** Follows the title until the document is published or an editor writes a slug of their own. */
const slugFromTitle =
  (collection: ContentTypeName, titleField: string): FieldHook =>
  async ({ value, data, originalDoc, req }) => {
    const typed = typeof value === 'string' ? slugFrom(value) : ''
    const title: unknown = data?.[titleField] ?? originalDoc?.[titleField]
    if (typeof title !== 'string') return typed || noSlugYet
    const followsTitle =
      !typed ||
      (!originalDoc?.firstPublishedAt &&
        typed === originalDoc?.slug &&
        isMadeFrom(originalDoc?.[titleField], typed) &&
        title !== originalDoc?.[titleField])
    return followsTitle ? (await freeSlug(title, collection, originalDoc?.id, req)) || noSlugYet : typed
  }

/** The last part of a document's address, for the content types that have a page of their own. */
export function slugFields({ name, titleField }: { name: ContentTypeName; titleField: string }): Field[] {
  if (!('slug' in contentTypeOf(name).schema.shape)) return []
  return [
    {
      name: 'slug',
      label: 'Address',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      maxLength: 96,
      admin: {
        position: 'sidebar',
        description:
          'The last part of its address on the site. Made from the title; once it is published, change it only with reason. The old address then leads to the new one.',
      },
      hooks: { beforeValidate: [slugFromTitle(name, titleField)], beforeDuplicate: [() => null] },
      validate: async (value: unknown, { id, req }: { id?: unknown; req: PayloadRequest }) => {
        if (typeof value !== 'string' || value === '') return 'Write an address: a few words joined by hyphens.'
        const parsed = slugSchema.safeParse(value)
        if (!parsed.success)
          return parsed.error.issues[0]?.message ?? 'Use lower-case letters, digits and single hyphens.'
        return (await isTaken(value, name, id, req))
          ? 'Another document has this address already, perhaps one in the trash. Choose another.'
          : true
      },
    },
  ]
}
