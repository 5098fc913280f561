import type { ClamdAddress } from '@osi/shared/settings'
import { APIError, ValidationError, type PayloadRequest } from 'payload'
import { recordActivity } from '../../activity/record-activity.ts'
import { scan } from './clamd.ts'

const nothingChanged = 'The file was not kept, and nothing was changed.'
const refusals = {
  away: `The virus scanner does not answer, and no file is taken without it. ${nothingChanged} Try again in a minute; if that doesn’t help, tell whoever looks after this system.`,
  'gave up': `The virus scanner could not scan this file to its end. ${nothingChanged} Tell whoever looks after this system; the log says why.`,
}

/**
 * Lets a file pass that the virus scanner finds nothing in; the log has every other, and the activity log what was found.
 * @throws ValidationError beside the field when it finds something
 * @throws APIError 503 when it can’t tell
 */
export async function requireClean(
  scanner: ClamdAddress,
  { name, data }: { name: string; data: Uint8Array },
  req: PayloadRequest,
): Promise<void> {
  const result = await scan(scanner, data)
  if (result.kind === 'clean') return
  const noted = { file: name, bytes: data.byteLength, account: req.user?.id }
  if (result.kind === 'infected') {
    const { virus } = result
    req.payload.logger.warn({ ...noted, virus }, 'The virus scanner found something in a file. It was not kept.')
    await recordActivity(req, {
      deed: 'virus-found',
      what: `Sent a file in which the virus scanner found “${virus}”, and which was not kept: “${name}”`,
      outlivesRequest: true,
    })
    const message = `The virus scanner found “${virus}” in “${name}”. ${nothingChanged} Don’t send the file on; tell whoever looks after your computer.`
    throw new ValidationError({ collection: 'media', errors: [{ path: 'file', message }] }, req.t)
  }
  const { trouble, reason } = result
  req.payload.logger.error({ ...noted, reason }, 'A file could not be scanned for viruses. It was not kept.')
  throw new APIError(refusals[trouble], 503, undefined, true)
}
