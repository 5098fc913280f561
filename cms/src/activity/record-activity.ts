import { textIn, titleIn } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { kindNamesIn } from '../admin/kind-names.ts'
import { clientAddressOf } from '../platform/client-address.ts'
import type { Deed } from './deeds.ts'

/** One line of the log, without what the request says by itself. */
interface Activity {
  deed: Deed
  /** What was done to what: a sentence without anything that was typed but names and titles. */
  what: string
  /** Who did it, when that is nobody who is signed in. */
  who?: unknown
  /** `TYPE/ID` of the document. */
  document?: string
  /** Of something that the request is refused for: it stays, whatever is taken back. */
  outlivesRequest?: boolean
}

/** An account as people know it. */
const accountInWords = (account: unknown): string => {
  const [name, email] = [textIn(account, 'name'), textIn(account, 'email')]
  return name && email ? `${name} (${email})` : (email ?? name ?? 'The system')
}

const maxLength = 300

const cut = (text: string): string => (text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text)

/**
 * Writes a line into the activity log, in the transaction of the request: what is taken back leaves no line.
 * @param req whose account and address are noted
 */
export async function recordActivity(
  req: PayloadRequest,
  { deed, what, who, document, outlivesRequest = false }: Activity,
): Promise<void> {
  await req.payload.db.create({
    collection: 'activity',
    data: {
      deed,
      what: cut(what),
      who: cut(typeof who === 'string' ? who : accountInWords(who ?? req.user)),
      from: clientAddressOf(req) ?? null,
      document: document ?? null,
    },
    ...(!outlivesRequest && { req }),
  })
}

/**
 * How the log names a document: `webinar “Using data”`.
 * @param type of a collection or a global
 */
export function nameInLog(type: string, doc: unknown, req: PayloadRequest): string {
  const kind = kindNamesIn(req.payload.config)[type] ?? type
  const title =
    titleIn(type, doc) ||
    (type === 'users' ? accountInWords(doc) : (textIn(doc, 'name') ?? textIn(doc, 'from') ?? textIn(doc, 'filename')))
  return title ? `${kind} “${title}”` : kind
}
