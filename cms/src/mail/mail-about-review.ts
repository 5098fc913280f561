import { contentTypeOf, isContentTypeName, isInstant, textIn, titleIn, valuesOf } from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { editAddressOf } from '../admin/document-words.ts'
import { kindNamesIn } from '../admin/kind-names.ts'
import { documentsNamed } from '../documents/latest-versions.ts'
import { documentName, type Editable } from '../editing/stored-version.ts'
import { now } from '../platform/clock.ts'
import { settings } from '../platform/settings.ts'
import { publishedAfterReview, reviewAsked, reviewSentBack, type NamedDocument } from './mail-words.ts'
import { queueMail } from './outbox.ts'
import { addressOf, publishersAddresses } from './recipients.ts'

const actingOf = ({ user }: PayloadRequest): string | undefined => textIn(user, 'id')
const byOf = ({ user }: PayloadRequest): string => textIn(user, 'name') ?? 'Somebody'

/** @param title of the document, where it is known already */
async function named(what: Editable, req: PayloadRequest, title?: string): Promise<NamedDocument> {
  const [type, id] = 'global' in what ? [what.global, what.global] : [what.collection, what.id]
  const address = new URL(editAddressOf({ type, id, title: '' }), settings.cmsUrl).href
  if ('global' in what)
    return { kind: 'part of the site', title: kindNamesIn(req.payload.config)[type] ?? type, address }
  const name = documentName(what)
  const found = title ?? (await documentsNamed([name], req.payload)).get(name)?.title ?? ''
  return { kind: isContentTypeName(type) ? contentTypeOf(type).labels.singular : 'document', title: found, address }
}

/** Tells those who publish that whoever is signed in asks for a review. */
export async function mailReviewAsked(what: Editable, note: string | undefined, req: PayloadRequest): Promise<void> {
  if (!settings.mail) return
  const text = reviewAsked({ document: await named(what, req), by: byOf(req), at: now(), note })
  await queueMail(await publishersAddresses(req, actingOf(req)), text, req)
}

/**
 * Tells whoever asked that the document is with them again.
 * @param asker the account that asked
 * @param field the label of the field that the note is about
 */
export async function mailSentBack(
  what: Editable,
  { asker, note, field }: { asker: string; note: string; field: string | undefined },
  req: PayloadRequest,
): Promise<void> {
  if (!settings.mail) return
  const text = reviewSentBack({ document: await named(what, req), by: byOf(req), at: now(), note, field })
  await queueMail(await addressOf(asker, req, actingOf(req)), text, req)
}

/**
 * Tells whoever asked that it is published.
 * @param doc as it is published
 * @param asker the account that asked
 */
export async function mailPublished(what: Editable, doc: unknown, asker: string, req: PayloadRequest): Promise<void> {
  if (!settings.mail) return
  const at = now()
  const document = await named(what, req, 'global' in what ? undefined : titleIn(what.collection, doc))
  const { goLiveAt } = valuesOf(doc)
  const isLater = isInstant(goLiveAt) && Date.parse(goLiveAt) > at.getTime()
  const text = publishedAfterReview({ document, by: byOf(req), at, ...(isLater ? { goesLiveAt: goLiveAt } : {}) })
  await queueMail(await addressOf(asker, req, actingOf(req)), text, req)
}
