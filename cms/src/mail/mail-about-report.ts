import { textIn } from '@osi/shared'
import type { CollectionAfterChangeHook } from 'payload'
import { now } from '../platform/clock.ts'
import { settings } from '../platform/settings.ts'
import { readerReported } from './mail-words.ts'
import { queueMail } from './outbox.ts'
import { publishersAddresses } from './recipients.ts'

/** Tells those who publish that a reader reported a problem. How to reach the reader stays in the CMS. */
export const mailReport: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || !settings.mail) return doc
  const text = readerReported({
    message: textIn(doc, 'message') ?? '',
    page: textIn(doc, 'page'),
    address: new URL(`/admin/collections/bug-reports/${textIn(doc, 'id')}`, settings.cmsUrl).href,
    at: now(),
  })
  await queueMail(await publishersAddresses(req, textIn(req.user, 'id')), text, req)
  return doc
}
