import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from '@osi/shared'
import { APIError, type AfterErrorHook, type CollectionBeforeValidateHook, type PayloadRequest } from 'payload'
import { errorResponseOfPayload } from '../platform/error-response.ts'
import type { FileHandler, FileKeeping } from './file-keeping.ts'
import { filesOf } from './names-of-files.ts'

const note = 'files that this request writes'

/** Of a picture smaller ones are kept, too: together they take about as much room again. */
const roomBeside = (size: number): number => size + 1024 * 1024

const full =
  'The server’s disk is full. The file was not kept, and nothing was changed. Ask whoever looks after this system to make room.'
const unwritable =
  'The server can’t keep files just now. Nothing was changed. Try again in a minute; if that doesn’t help, tell whoever looks after this system.'

const fullCodes = ['ENOSPC', 'EDQUOT']

const refusalFor = (isFull: boolean) => new APIError(isFull ? full : unwritable, isFull ? 507 : 503, undefined, true)

/**
 * Makes sure that a file fits before anything is done with it: when a file is replaced, Payload removes the old one before it writes the new one.
 * @param folder of all files; it is made if it is missing
 * @throws APIError 507 when the disk is full, 503 when it can’t be written for another reason
 */
async function requireRoom(folder: string, bytes: Uint8Array): Promise<void> {
  const trial = path.join(folder, `.trial-${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    // Really written: a quota or a disk that fails is not in the figures.
    await writeFile(trial, bytes)
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < roomBeside(bytes.byteLength)) throw refusalFor(true)
  } catch (error) {
    throw error instanceof APIError ? error : refusalFor(fullCodes.includes(codeOf(error) ?? ''))
  } finally {
    await rm(trial, { force: true }).catch(() => undefined)
  }
}

/** Notes which files Payload is about to write. */
const noteFiles: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!req.file) return data
  const kept = new Set(filesOf(originalDoc))
  req.context[note] = filesOf(data).filter((name) => !kept.has(name))
  return data
}

async function namesInUse(names: readonly string[], req: PayloadRequest): Promise<Set<string>> {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { filename: { in: [...names] } },
    trash: true,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return new Set(docs.flatMap(filesOf))
}

/**
 * After a request that failed: removes what it has written, whole or half; its rows are gone with its transaction. Of a file that could not be written it
 * says why.
 * @param folder of all files
 */
const removeHalf =
  (folder: string): AfterErrorHook =>
  async ({ error, req, result }) => {
    const noted: unknown = req.context[note]
    const names = Array.isArray(noted) ? noted.map(String) : []
    if (names.length === 0) return undefined
    const inUse = await namesInUse(names, req)
    const halves = names.filter((name) => !inUse.has(name))
    await Promise.all(halves.map((name) => rm(path.join(folder, path.basename(name)), { force: true })))
    if (error.message !== req.t('error:problemUploadingFile')) return undefined
    const { bavail, bsize } = await statfs(folder)
    const { message, status } = refusalFor(bavail * bsize < roomBeside(req.file?.size ?? 0))
    return { status, response: { ...result, errors: [{ name: 'APIError', message }] } }
  }

/** Payload answers a file that is gone as an error of the server. @param folder of all files */
const sayItIsGone =
  (folder: string): FileHandler =>
  (_req, { params: { filename } }) =>
    filename !== path.basename(filename) || existsSync(path.join(folder, filename))
      ? undefined
      : errorResponseOfPayload(404, 'This file is not in the folder of uploads. Upload it again.')

/** Uploads are kept in a folder, as Payload does it. @param folder of all files */
export const inFolder = (folder: string): FileKeeping => ({
  upload: { staticDir: folder, handlers: [sayItIsGone(folder)] },
  read: (name) => readFile(path.join(folder, name)),
  requireRoom: (bytes) => requireRoom(folder, bytes),
  hooks: { beforeValidate: [noteFiles], afterError: [removeHalf(folder)] },
})
