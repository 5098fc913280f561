import type { FieldValues } from '@osi/shared'
import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import type { Editable } from '../stored-version.ts'
import type { VersionValues } from './version-changes.ts'

const versionSchema = z.object({
  id: z.string(),
  updatedAt: z.string(),
  autosave: z.boolean().nullish(),
  version: z.looseObject({ _status: z.string().nullish(), updatedBy: z.unknown(), changeNote: z.string().nullish() }),
})

/** One version of a document, as far as lists and pages of versions need it. */
export type Version = z.infer<typeof versionSchema>

/** On one page of the list. */
const perPage = 20

/**
 * The versions of a document, the latest first, with the access of whoever asks.
 * @param page from 1 on
 */
export async function readVersions(
  what: Editable,
  req: PayloadRequest,
  { page = 1, where, limit = perPage }: { page?: number; where?: Where; limit?: number } = {},
): Promise<{ versions: Version[]; pages: number }> {
  const options = { depth: 0, sort: '-updatedAt', page, limit, overrideAccess: false, req, user: req.user }
  const { docs, totalPages } =
    'global' in what
      ? await req.payload.findGlobalVersions({ slug: what.global, where, ...options })
      : await req.payload.findVersions({
          collection: what.collection,
          where: { and: [{ parent: { equals: what.id } }, ...(where ? [where] : [])] },
          trash: true,
          ...options,
        })
  return { versions: z.array(versionSchema).parse(docs), pages: totalPages }
}

/** What a version holds. @returns undefined when there is no such version */
export async function readVersion(what: Editable, id: string, req: PayloadRequest): Promise<VersionValues | undefined> {
  const read = async (depth: number): Promise<FieldValues | undefined> => {
    const options = { id, depth, disableErrors: true, overrideAccess: false, req, user: req.user }
    const found: { version?: unknown } | null =
      'global' in what
        ? await req.payload.findGlobalVersionByID({ slug: what.global, ...options })
        : await req.payload.findVersionByID({ collection: what.collection, trash: true, ...options })
    return z.record(z.string(), z.unknown()).safeParse(found?.version).data
  }
  const [stored, populated] = [await read(0), await read(1)]
  return stored && populated ? { stored, populated } : undefined
}

/** What the form has: the newest version, drafts included. */
export async function readNewest(what: Editable, req: PayloadRequest): Promise<VersionValues> {
  const read = async (depth: number): Promise<FieldValues> => {
    const options = { depth, draft: true, overrideAccess: false, req, user: req.user }
    const found: unknown =
      'global' in what
        ? await req.payload.findGlobal({ slug: what.global, ...options })
        : await req.payload.findByID({ collection: what.collection, id: what.id, trash: true, ...options })
    return z.record(z.string(), z.unknown()).parse(found)
  }
  return { stored: await read(0), populated: await read(1) }
}

/** The names of those who saved versions, by version. */
export async function authorsOf(versions: Version[], req: PayloadRequest): Promise<Map<string, string>> {
  const accounts = new Map(
    versions.flatMap(({ id, version }) => (typeof version.updatedBy === 'string' ? [[id, version.updatedBy]] : [])),
  )
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(accounts.values())] } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
    select: { name: true },
  })
  const names = new Map(docs.map(({ id, name }) => [id, name]))
  return new Map(versions.map(({ id }) => [id, names.get(accounts.get(id) ?? '') || 'the program']))
}
