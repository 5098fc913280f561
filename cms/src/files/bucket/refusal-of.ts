import { isOneOf, messageOf, textIn } from '@osi/shared'
import { APIError, type Payload } from 'payload'

const nothingChanged = 'The file was not kept, and nothing was changed.'
const sentences = {
  away: `The store that keeps files does not answer in time. ${nothingChanged} Try again in a minute; if that doesn’t help, tell whoever looks after this system.`,
  full: `The store that keeps files is full. ${nothingChanged} Ask whoever looks after this system to make room.`,
  refused: `The store that keeps files takes none just now. ${nothingChanged} Tell whoever looks after this system; the log says why.`,
}
const troubles = ['away', 'full', 'refused'] as const

/**
 * What an editor is told of a bucket that did not take a file; the log has the store’s own reason.
 * @returns 507 when there is no room, otherwise 503
 */
export function refusalOf(error: unknown, log: Payload['logger']) {
  const said = textIn(error, 'trouble')
  const trouble = isOneOf(troubles, said) ? said : 'refused'
  log.error({ reason: messageOf(error) }, 'A file could not be put into the bucket of uploads.')
  return new APIError(sentences[trouble], trouble === 'full' ? 507 : 503, undefined, true)
}
