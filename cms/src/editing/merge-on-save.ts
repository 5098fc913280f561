import { editUnitsOf, mergeEdits, onlyAt, sameValue, valueAt, type FieldValues, valuesOf } from '@osi/shared'
import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook, PayloadRequest } from 'payload'
import { z } from 'zod'
import { isEditor } from '../access/roles.ts'
import { noteJoined } from './joined-with-others.ts'
import { lockForBulkSave, lockForSave } from './lock-for-save.ts'
import { staleSave } from './stale-save.ts'
import { isMatchedBy, newestVersion, type Editable, type StoredVersion } from './stored-version.ts'

/**
 * What a save of the form says of where it began: the version, and of each field that it changes the value in that version. It goes
 * along with the values as `editedFrom`.
 */
const editedFromSchema = z.object({ version: z.string(), values: z.record(z.string(), z.unknown()) })

/** What the save that makes a document says instead: the id that it gets, so that a save that is sent again makes no second one. */
const newDocumentSchema = z.object({ newId: z.guid() })

/** What every document has and nobody writes. */
const notWritten = ['id', 'createdAt', 'updatedAt', 'updatedBy', 'globalType']
/** What decides about the document as a whole: the last to say it is followed. */
const ofTheWhole = ['_status', 'deletedAt', 'changeNote', 'changeNoteIsPublic']

interface SaveArgs {
  id?: string | number
  data?: FieldValues
  where?: unknown
  autosave?: boolean
}

const without = (values: FieldValues, names: string[]): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))

/** Whether the request itself is about this document, and not a save that another one brought about. */
function isAddressed(what: Editable, { routeParams }: PayloadRequest): boolean {
  return 'global' in what
    ? routeParams?.global === what.global
    : routeParams?.collection === what.collection && routeParams.id === what.id
}

/** The `If-Match` of a request that is about this document. */
const namedVersion = (what: Editable, req: PayloadRequest): string | null =>
  isAddressed(what, req) ? req.headers.get('if-match') : null

async function storedValues(what: Editable, req: PayloadRequest): Promise<FieldValues> {
  const options = { depth: 0, draft: true, overrideAccess: true, req } as const
  const stored =
    'global' in what
      ? await req.payload.findGlobal({ slug: what.global, ...options })
      : await req.payload.findByID({ collection: what.collection, id: what.id, trash: true, ...options })
  return valuesOf(stored)
}

/** The values to save, joined with what others saved since. Throws a 412 when that can't be done without losing something. */
async function joinedWithOthers(
  { editedFrom, ...data }: FieldValues,
  { what, newest, req }: { what: Editable; newest: StoredVersion; req: PayloadRequest },
): Promise<FieldValues> {
  const ifMatch = namedVersion(what, req)
  if (ifMatch && !isMatchedBy(ifMatch, newest)) throw await staleSave(newest, [], req)
  const began = editedFromSchema.safeParse(editedFrom)
  if (!began.success || began.data.version === newest.updatedAt) return data
  // A form with a Save button sends all that it holds; what is as it was when it was opened is not this editor’s.
  const written = without(data, [...notWritten, ...ofTheWhole])
  const mine = onlyAt(
    written,
    [...editUnitsOf(written).keys()].filter((path) => isChanged(path, written, began.data.values)),
  )
  const { values, conflicts } = mergeEdits({ base: began.data.values, mine, theirs: await storedValues(what, req) })
  if (conflicts.length > 0) throw await staleSave(newest, conflicts, req)
  noteJoined(req)
  return { ...without(data, Object.keys(written)), ...values }
}

const isChanged = (path: string, values: FieldValues, before: FieldValues): boolean =>
  !sameValue(valueAt(values, path), valueAt(before, path))

/** Lets saves of one document through one after the other, and joins each with what was saved since it began. */
async function saveOver(
  what: Editable,
  { args, req, isOwn }: { args: SaveArgs; req: PayloadRequest; isOwn: boolean },
): Promise<Pick<SaveArgs, 'data' | 'autosave'>> {
  await lockForSave(what, req)
  if (!args.data) return {}
  // A program that writes over whatever there is, like an import of a thousand schools, asks for no version.
  if (!args.autosave && args.data.editedFrom === undefined && !namedVersion(what, req)) return { data: args.data }
  const newest = await newestVersion(what, req)
  // Who may not save learns nothing of what others wrote; Payload refuses them after this.
  const isAsked = newest !== undefined && (isOwn || isEditor({ req }))
  const data = isAsked ? await joinedWithOthers(args.data, { what, newest, req }) : without(args.data, ['editedFrom'])
  // An automatic save takes the place of the one before; not of somebody else's, which is to stay as a version.
  const autosave = args.autosave && newest?.updatedBy === req.user?.id
  return { data, autosave }
}

/** The values of a new document. An id in them is somebody else’s: of the document that they were copied from. */
function withOwnId(data: FieldValues | undefined): FieldValues | undefined {
  if (!data) return data
  const named = newDocumentSchema.safeParse(data.editedFrom)
  const values = without(data, ['editedFrom', 'id'])
  return named.success ? { ...values, id: named.data.newId } : values
}

/** On every collection: two people who save one document don't undo each other. */
export const mergeOnSave: CollectionBeforeOperationHook = async ({
  args: incoming,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const args = incoming as SaveArgs
  const slug = collection.slug
  if (operation === 'restoreVersion') {
    const { parent } = await req.payload.db
      .findVersions<{ id: string }>({ collection: slug, where: { id: { equals: args.id } }, limit: 1, req })
      .then(({ docs }) => docs[0] ?? { parent: undefined })
    if (parent === undefined) return incoming
    const what = { collection: slug, id: String(parent) }
    await lockForSave(what, req)
    await refuseStale(what, req.headers.get('if-match'), req)
    return incoming
  }
  if (operation === 'delete' && args.id !== undefined) {
    const what = { collection: slug, id: String(args.id) }
    await lockForSave(what, req)
    await refuseStale(what, namedVersion(what, req), req)
    return incoming
  }
  if (operation === 'create') return Object.assign({}, incoming, { data: withOwnId(args.data) })
  if (operation !== 'update') return incoming
  if (args.id !== undefined) {
    const what = { collection: slug, id: String(args.id) }
    return Object.assign({}, incoming, await saveOver(what, { args, req, isOwn: Boolean(overrideAccess) }))
  }
  await lockForBulkSave(slug, req)
  return incoming
}

/** The same on a global. */
export const mergeOnGlobalSave: GlobalBeforeOperationHook = async ({
  args: incoming,
  global,
  operation,
  overrideAccess,
  req,
}) => {
  const what = { global: global.slug }
  if (operation !== 'update') return incoming
  const saved = await saveOver(what, { args: incoming as SaveArgs, req, isOwn: Boolean(overrideAccess) })
  return Object.assign({}, incoming, saved)
}

/** A restore writes over everything, and a deletion takes it away: who names the version that they know learns of a newer one. */
async function refuseStale(what: Editable, ifMatch: string | null, req: PayloadRequest): Promise<void> {
  const newest = ifMatch ? await newestVersion(what, req) : undefined
  if (ifMatch && newest && isEditor({ req }) && !isMatchedBy(ifMatch, newest)) throw await staleSave(newest, [], req)
}
