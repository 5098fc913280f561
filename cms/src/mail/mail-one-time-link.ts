import { textIn } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { settings } from '../platform/settings.ts'
import { oneTimeLink } from './mail-words.ts'
import { queueMail } from './outbox.ts'

/**
 * Mails a link to the account that it is for, unless the administrator made it for themselves.
 * @param until ISO
 * @returns the address that it goes to; undefined when it has to be handed over
 */
export async function mailOneTimeLink(
  account: { id: string; name: string; email: string },
  { url, until }: { url: string; until: string },
  req: PayloadRequest,
): Promise<string | undefined> {
  if (!settings.mail || account.id === textIn(req.user, 'id')) return undefined
  const by = textIn(req.user, 'name') ?? 'An administrator'
  await queueMail([account.email], oneTimeLink({ name: account.name, by, url, until }), req)
  return account.email
}
