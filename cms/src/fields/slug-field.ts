import { contentTypeOf, slug as slugSchema, slugify, type ContentTypeName, valuesOf } from '@osi/shared'
import type { Field, FieldHook, PayloadRequest, Where, WhereField } from 'payload'
import { addressBeforeSave } from '../documents/address-before-save.ts'
import { lockForTransaction } from '../platform/lock-for-transaction.ts'

/** An address belongs to what was published with it, even if that is in the trash now; a draft that never was holds none. */
const holdsAddress: Where = { or: [{ _status: { equals: 'published' } }, { firstPublishedAt: { exists: true } }] }

/** The slugs that meet a condition, of all documents but one that were ever published. */
async function slugsOfOthers(
  condition: WhereField,
  collection: ContentTypeName,
  id: unknown,
  req: PayloadRequest,
): Promise<Set<unknown>> {
  const { docs } = await req.payload.find({
    collection,
    where: { and: [{ slug: condition }, holdsAddress, ...(id ? [{ id: { not_equals: id } }] : [])] },
    trash: true,
    depth: 0,
    pagination: false,
    req,
    overrideAccess: true,
    select: { slug: true },
  })
  return new Set(docs.map((document) => valuesOf(document).slug))
}

/** Whether another document has this slug already. Not where readers find this one at it; else the database is asked. Two that are published at the same moment are asked one after the other. */
async function isTaken(slug: string, collection: ContentTypeName, id: unknown, req: PayloadRequest): Promise<boolean> {
  if (typeof id === 'string' && addressBeforeSave(collection, id, req)?.endsWith(`/${slug}/`)) return false
  await lockForTransaction(`slugs of ${collection}`, req)
  return (await slugsOfOthers({ equals: slug }, collection, id, req)).size > 0
}

/** The slug made from a title, with a number behind it when it is taken. Two that are made at the same moment differ too. */
async function freeSlug(title: string, collection: ContentTypeName, id: unknown, req: PayloadRequest): Promise<string> {
  const slug = slugify(title)
  if (!slug) return ''
  await lockForTransaction(`slugs of ${collection}`, req)
  const stem = slug.slice(0, 92)
  const taken = await slugsOfOthers({ like: stem }, collection, id, req)
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${stem}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}

/** A slug that the CMS made from this title, with or without a number. */
const isMadeFrom = (title: unknown, slug: string): boolean =>
  typeof title === 'string' &&
  title !== '' &&
  new RegExp(`^${slugify(title).slice(0, 92)}[a-z0-9-]{0,4}?(-\\d+)?$`).test(slug)

/** A draft without a title has no address either. */
const noSlugYet = null

/** Follows the title until the document is published or an editor writes a slug of their own. */
const slugifyTitle =
  (collection: ContentTypeName, titleField: string): FieldHook =>
  async ({ value, data, originalDoc, req }) => {
    const typed = typeof value === 'string' ? slugify(value) : ''
    const title: unknown = data?.[titleField] ?? originalDoc?.[titleField]
    if (typeof title !== 'string') return typed || noSlugYet
    const followsTitle =
      !typed ||
      (!originalDoc?.firstPublishedAt &&
        typed === originalDoc?.slug &&
        isMadeFrom(originalDoc?.[titleField], typed) &&
        // Whoever publishes first gets the good one; the draft that comes second gets a number now.
        (title !== originalDoc?.[titleField] || data?._status === 'published'))
    return followsTitle ? (await freeSlug(title, collection, originalDoc?.id, req)) || noSlugYet : typed
  }

/** The last part of a document's address, for the content types that have a page of their own. */
export function slugFields(name: ContentTypeName): Field[] {
  const { location, titleField } = contentTypeOf(name)
  if (location.on !== 'own-page') return []
  return [
    {
      name: 'slug',
      label: 'Address',
      type: 'text',
      required: true,
      index: true,
      maxLength: 96,
      admin: {
        position: 'sidebar',
        description:
          'The last part of its address on the site. Made from the title; once it is published, change it only with reason. The old address then leads to the new one.',
      },
      hooks: { beforeValidate: [slugifyTitle(name, titleField)], beforeDuplicate: [() => null] },
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
