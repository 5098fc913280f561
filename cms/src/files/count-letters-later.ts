import { fileFactsSchema, messageOf } from '@osi/shared'
import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import type { Media } from '../payload-types.ts'
import { rowsOf } from '../platform/postgres.ts'
import { keptFiles } from './kept-files.ts'
import { lettersInPicture } from './letters-in-picture.ts'

type Picture = Pick<Media, 'id' | 'filename' | 'mimeType' | 'facts'>
type InCms = Pick<PayloadRequest, 'payload'>

/** Ids of pictures that this process has looked at. One that can’t be read is not tried again before the next start. */
const tried = new Set<string>()

/** No save of a file: it makes no version, and nothing for readers changes. */
async function countLetters(id: string, name: string, { payload }: InCms): Promise<void> {
  try {
    const letters = await lettersInPicture(await keptFiles.read(name, payload))
    await rowsOf(
      sql`update media set
        facts = case jsonb_typeof(facts) when 'object' then facts else '{}' end || jsonb_build_object('letters', ${letters}::int)
        where id = ${id} and filename = ${name}`,
      { payload },
    )
  } catch (error) {
    payload.logger.warn({ file: id, reason: messageOf(error) }, 'The letters in a picture could not be counted.')
  }
}

/**
 * Counts the letters in pictures that were added before that was done with every upload, one after the other. Nobody waits for it: whoever
 * asks the next time is told.
 */
export function countLettersLater(files: readonly Picture[], { payload }: InCms): void {
  const uncounted = files.filter(
    ({ id, mimeType, facts }) =>
      mimeType?.startsWith('image/') && fileFactsSchema.safeParse(facts).data?.letters === undefined && !tried.has(id),
  )
  for (const { id } of uncounted) tried.add(id)
  void (async () => {
    for (const { id, filename } of uncounted) if (filename) await countLetters(id, filename, { payload })
  })()
}
