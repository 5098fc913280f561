import type { FieldValues } from '@osi/shared'
import { sendSave } from '../form/send-save.ts'

/** Whether an old text was brought back, and what to tell the editor; the document as it is then. */
export type Restored = { isDone: true; message: string; document: FieldValues } | { isDone: false; message: string }

/**
 * Brings an old text back, unless somebody saved the document after it was looked at.
 * @param newest the `ETag` of the version that was looked at
 * @param values to write; none where the address names the version
 */
export async function sendRestore(
  url: string,
  newest: string,
  { method, values }: { method: 'PATCH' | 'POST'; values: FieldValues } = { method: 'POST', values: {} },
): Promise<Restored> {
  const outcome = await sendSave({ url, method, values }, { ifMatch: newest })
  switch (outcome.kind) {
    case 'saved':
      return { isDone: true, message: outcome.message, document: outcome.document }
    case 'stale':
      return {
        isDone: false,
        message: `Nothing was brought back: ${outcome.changedBy} saved this after you opened the page. Load the page again to see what would change now.`,
      }
    case 'no-connection':
      return {
        isDone: false,
        message: 'Nothing was brought back: there is no connection to the CMS. Try again in a minute.',
      }
    case 'signed-out':
      return { isDone: false, message: 'Nothing was brought back: you are signed out. Sign in, then try again.' }
    case 'gone':
      return { isDone: false, message: 'Nothing was brought back: this is in the trash, or deleted.' }
    case 'fields':
    case 'refused':
      return { isDone: false, message: outcome.message }
  }
}
