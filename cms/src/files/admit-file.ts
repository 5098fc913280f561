import { isUtf8 } from 'node:buffer'
import { decodeTextFile, fileKinds, judgeFile, type FileFacts, type FileKind, type FileKindName } from '@osi/shared'
import type { ClamdAddress } from '@osi/shared/settings'
import { ValidationError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { isEditor } from '../access/roles.ts'
import { poolOf } from '../platform/postgres.ts'
import { cleanPicture } from './clean-picture.ts'
import type { FileKeeping } from './file-keeping.ts'
import { lettersInPicture } from './letters-in-picture.ts'
import { freeName } from './names-of-files.ts'
import { readPdf } from './read-pdf.ts'
import { requireClean } from './virus-scan/require-clean.ts'

/** A file that readers may get, as it is kept. */
export interface AdmittedFile {
  name: string
  mediaType: string
  bytes: Buffer
  facts: FileFacts
}

const failures = {
  locked: 'asks for a password, which readers don’t have. Save it again without one.',
  unreadable:
    'The server could not read this PDF, and some readers’ programs will not either. Open it, and save it again as PDF.',
  'too-slow':
    'The server gave up reading this PDF: it takes too long. On a phone it may not open. Save it again as a smaller PDF.',
}

/** Bytes after the end are harmless; a missing end often means that the file was cut off. */
const hasEnd = (bytes: Buffer): boolean => bytes.includes('%%EOF')

const cutOff =
  'This PDF has no proper end: it may have been cut off on its way. Open it and look at its last page; if all is there, save it again as PDF.'

async function admitPdf(name: string, bytes: Buffer): Promise<{ facts: FileFacts } | { problem: string }> {
  const read = await readPdf(bytes)
  const warnings = hasEnd(bytes) ? [] : [cutOff]
  if (!('failure' in read)) return { facts: { pdf: read, warnings } }
  if (read.failure === 'locked') return { problem: `“${name}” ${failures.locked}` }
  return { facts: { warnings: [failures[read.failure], ...warnings] } }
}

/**
 * Looks into a file that someone adds.
 * @param sentAs the media type by which the sender calls it
 * @returns what is kept of it, a picture without what its camera wrote; otherwise the sentence that says why it is refused and what to do
 */
export async function admitFile(
  given: string,
  sentAs: string,
  bytes: Buffer,
): Promise<AdmittedFile | { problem: string }> {
  const judged = judgeFile({ name: given, sentAs, bytes })
  if ('problem' in judged) return judged
  const { kind, name } = judged
  const { mediaType, use }: FileKind = fileKinds[kind]
  if (use === 'picture') return admitPicture(name, kind, mediaType, bytes)
  if (use !== 'pdf')
    return { name, mediaType, bytes: mediaType.startsWith('text/') ? inUtf8(bytes) : bytes, facts: { warnings: [] } }
  const read = await admitPdf(name, bytes)
  return 'problem' in read ? read : { name, mediaType, bytes, facts: read.facts }
}

/** Text as the site serves it. Excel writes tables in Windows-1252, and reads UTF-8 by a mark at its beginning alone. */
function inUtf8(bytes: Buffer): Buffer {
  const text = decodeTextFile(bytes) ?? ''
  return isUtf8(bytes) ? bytes : Buffer.from(`\ufeff${text}`)
}

async function admitPicture(
  name: string,
  kind: FileKindName,
  mediaType: string,
  bytes: Buffer,
): Promise<AdmittedFile | { problem: string }> {
  const picture = await cleanPicture(bytes, kind)
  if ('problem' in picture) return { problem: `“${name}” can’t be added. ${picture.problem}` }
  // The count is for a hint. A picture that can be decoded is kept, whatever counting runs into.
  const letters = await lettersInPicture(picture.bytes).catch(() => undefined)
  return { name, mediaType, bytes: picture.bytes, facts: { animated: picture.animated, letters, warnings: [] } }
}

/** What the CMS finds out by itself about a file, and nobody can say of it. */
const findings = new Set([
  'name',
  'facts',
  'mimeType',
  'filesize',
  'width',
  'height',
  'thumbnailURL',
  'focalX',
  'focalY',
])

const withoutFindings = (data: Record<string, unknown> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !findings.has(field)))

const refused = (message: string, req: PayloadRequest): ValidationError =>
  new ValidationError({ collection: 'media', errors: [{ path: 'file', message }] }, req.t)

/**
 * Before anything is done with a file that was sent: it is judged, cleaned and looked into, and everything after this sees the clean one.
 * Files come with the request and in no other way: not from an address that someone names.
 * @param keeping where files are kept; one that has no room there is refused
 * @param scanner looks into what people send, before anything else reads it. What the program brings itself is not sent to it
 */
export const admitSentFile =
  (keeping: FileKeeping, scanner?: ClamdAddress): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return args
    // Access is asked after this; nobody else's files are worth the work.
    if (!args.overrideAccess && !isEditor({ req })) return args
    const { file } = req
    if (!file) {
      if (operation === 'create' && !('duplicateFromID' in args && args.duplicateFromID))
        throw refused('Choose a file.', req)
      return { ...args, data: withoutFindings((args as { data?: Record<string, unknown> }).data) }
    }
    if (scanner && !args.overrideAccess) await requireClean(scanner, file, req)
    const admitted = await admitFile(file.name, file.mimetype, file.data)
    if ('problem' in admitted) throw refused(admitted.problem, req)
    const { name, mediaType, bytes, facts } = admitted
    await keeping.requireRoom?.(bytes)
    const keptAs = await freeName(name, mediaType.startsWith('image/'), poolOf(req.payload))
    req.file = { ...file, name: keptAs, mimetype: mediaType, data: bytes, size: bytes.byteLength }
    return { ...args, data: { ...withoutFindings((args as { data?: Record<string, unknown> }).data), name, facts } }
  }
