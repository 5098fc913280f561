import { randomUUID } from 'node:crypto'
import {
  compareWithRegister,
  formatCount,
  namesInBrief,
  type RegisteredSchool,
  type RegisterPreview,
} from '@osi/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { recordActivity } from '../activity/record-activity.ts'
import { isPublisher } from '../access/roles.ts'
import { lockForBulkSave } from '../editing/lock-for-save.ts'
import { now } from '../platform/clock.ts'
import { areSameCounts } from '../platform/are-same-counts.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { valuesInBody } from '../platform/json-body.ts'
import { inOneTransaction, Refused } from '../platform/in-one-transaction.ts'
import { poolOf } from '../platform/postgres.ts'
import { progressOf, withProgress } from '../platform/progress.ts'
import type { PreviewAnswer, UndoAnswer } from './answers.ts'
import { chosenIn, withChoices } from './choices.ts'
import { UndecodableFile } from './decode.ts'
import { findShown, keepShown, laterImports, noteUndone, noteWritten, type ShownImport } from './imports.ts'
import { loadRegister, type LoadedRegister } from './load-register.ts'
import { readFile, UnreadableFile, type ReadFile } from './read-file.ts'
import { waitingDrafts } from './waiting-drafts.ts'
import { editedSince, undoImport } from './undo-import.ts'
import { writeImport } from './write-import.ts'

/** The file of a request: its body, or the first file of a form. */
async function bytesOf(req: PayloadRequest): Promise<Uint8Array> {
  if (req.headers.get('content-type')?.startsWith('multipart/')) {
    const form = await req.formData?.()
    const file = form && [...form.values()].find((value) => typeof value !== 'string')
    return new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))
  }
  return new Uint8Array((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
}

const previewOf = ({ register, categories }: LoadedRegister, { rows }: Pick<ReadFile, 'rows'>): RegisterPreview =>
  compareWithRegister(register, rows, categories)

function requireConfirmed({ isLarge, counts }: RegisterPreview, confirmed: unknown): void {
  if (isLarge && confirmed !== true)
    throw new Refused(
      `More than three in ten schools of the list would enter (${counts.entered}), exit (${counts.exited}) or change (${counts.changed}). If that is right, confirm it.`,
      { isLarge: true },
    )
}

/** What is written when drafts are published with it. */
const withDrafts = (preview: RegisterPreview, drafts: readonly RegisteredSchool[]): RegisterPreview => ({
  ...preview,
  writtenSchools: [...new Set([...preview.writtenSchools, ...drafts.map(({ number }) => number)])],
})

/** What someone wrote after the file was shown is not written over unseen. */
function requireSameSchools(
  { writtenSchools }: RegisterPreview,
  { schools }: LoadedRegister,
  { shownAt }: Pick<ShownImport, 'shownAt'>,
): void {
  const edited = writtenSchools.flatMap((number) => {
    const document = schools.get(number)
    return document && new Date(document.updatedAt) > shownAt ? [document.name] : []
  })
  if (edited.length > 0)
    throw new Refused(
      `Someone edited ${namesInBrief(edited)} since the file was shown. Show it again to see what it would do now.`,
    )
}

/** The name of an import's progress. */
const workOf = (token: unknown): string => `register ${String(token)}`

export const registerEndpoints: Endpoint[] = [
  /**
   * `POST /api/register/preview`: what a file would do. Writes nothing to the register.
   * `?choices=12:01011,15:02022` says which school rows 12 and 15 mean.
   */
  ...defineEndpoint({
    path: '/register/preview',
    method: 'post',
    isAllowed: isPublisher,
    async respond(req) {
      try {
        const shownAt = now()
        const loaded = await loadRegister(req)
        const choices = chosenIn(new URL(req.url ?? '', 'http://localhost').searchParams.get('choices'))
        const read = readFile(await bytesOf(req), loaded.categories)
        const file = { ...read, rows: withChoices(read.rows, choices) }
        const preview = previewOf(loaded, file)
        const token = randomUUID()
        const { counts, entries, isLarge, notes } = preview
        const drafts = waitingDrafts(preview, loaded)
        await keepShown(
          poolOf(req.payload),
          { id: token, userId: String(req.user?.id), rows: [...file.rows], counts: { ...counts } },
          shownAt,
        )
        const answer: PreviewAnswer = {
          token,
          counts,
          isLarge,
          ignoredHeadings: file.ignoredHeadings,
          notes,
          rows: entries,
          schools: preview.writtenSchools.length,
          drafts: drafts.map(({ number, name }) => ({ number, name })),
          schoolsToPublish: withDrafts(preview, drafts).writtenSchools.length,
        }
        return json(answer)
      } catch (error) {
        if (error instanceof UnreadableFile || error instanceof UndecodableFile)
          return errorResponse(400, error.message)
        throw error
      }
    },
  }),
  /** `POST /api/register/import` with `{ token, publish, confirmLarge? }`: writes a file that was shown. */
  ...defineEndpoint({
    path: '/register/import',
    method: 'post',
    isAllowed: isPublisher,
    async respond(req) {
      const { token, publish, confirmLarge } = await valuesInBody(req)
      const db = poolOf(req.payload)
      return inOneTransaction('register', req, async () => {
        const shown = await findShown(db, token)
        if (!shown) throw new Refused('This file is not known any more. Upload it again.')
        if (shown.writtenAt) throw new Refused('This file was imported already.')
        await lockForBulkSave('schools', req)
        const loaded = await loadRegister(req)
        const preview = previewOf(loaded, shown)
        if (!areSameCounts(preview.counts, shown.counts))
          throw new Refused(
            'The register changed since the file was shown. Upload it again to see what it would do now.',
          )
        const toWrite = withDrafts(preview, publish === true ? waitingDrafts(preview, loaded) : [])
        requireSameSchools(toWrite, loaded, shown)
        requireConfirmed(preview, confirmLarge)
        const written = await withProgress(workOf(token), req.payload, (note) =>
          writeImport(req, toWrite, loaded, publish === true, note),
        )
        await noteWritten(req, { id: String(token), published: publish === true, written }, now())
        const { entered, exited, changed } = preview.counts
        await recordActivity(req, {
          deed: 'import',
          what: `Imported identified schools${publish === true ? ', published' : ''}: ${entered} entered, ${exited} exited, ${changed} changed`,
        })
        return json({ import: token, counts: preview.counts })
      })
    },
  }),
  /** `GET /api/register/progress?token=…`: how far an import is that is being written now. */
  ...defineEndpoint({
    path: '/register/progress',
    method: 'get',
    isAllowed: isPublisher,
    respond: async (req) => json(await progressOf(workOf(req.query['token']), req.payload)),
  }),
  /**
   * `POST /api/register/undo` with `{ import, confirmEdited?, onlyShow? }`: takes an import back as one, or only shows what would be
   * taken back and which of it was edited since.
   */
  ...defineEndpoint({
    path: '/register/undo',
    method: 'post',
    isAllowed: isPublisher,
    async respond(req) {
      const { import: id, confirmEdited, onlyShow } = await valuesInBody(req)
      const db = poolOf(req.payload)
      return inOneTransaction('register', req, async () => {
        const shown = await findShown(db, id)
        if (!shown?.written) throw new Refused('There is no such import.')
        if (shown.undoneAt) throw new Refused('This import was undone already.')
        const written = shown.written.filter(({ isTakenBack }) => !isTakenBack)
        if (onlyShow !== true) await lockForBulkSave('schools', req)
        const edited = await editedSince(req, written)
        if (onlyShow === true) {
          const answer: UndoAnswer = {
            documents: written.length,
            edited,
            laterImports: await laterImports(db, id),
          }
          return json({ import: id, ...answer })
        }
        if (edited.length > 0 && confirmEdited !== true)
          throw new Refused(
            `Someone edited ${edited.length} of these since: ${namesInBrief(edited)}. If their edits can go, confirm it.`,
            { edited },
          )
        const restored = await undoImport(req, written)
        await noteUndone(req, { id: String(id), written, restored }, now())
        await recordActivity(req, {
          deed: 'import',
          what: `Undid an import of identified schools: ${formatCount(written.length, 'document')}`,
        })
        return json({ import: id, undone: written.length })
      })
    },
  }),
]
