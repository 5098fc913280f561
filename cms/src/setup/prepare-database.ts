import type { Payload } from 'payload'
import { loadStarterContent } from './starter-content/index.ts'
import { resealKeys } from '../accounts/second-factor/reseal-keys.ts'
import { settings } from '../platform/settings.ts'
import { makeFirstAdministrator } from './first-administrator.ts'
import { migrate } from './migrate.ts'

/**
 * Brings a database to where the CMS can serve it: its tables, its first administrator, its starter content. All of it may have been
 * done before; then nothing changes.
 * @param say told what was done, one plain sentence each
 */
export async function prepareDatabase(
  payload: Payload,
  {
    firstAdministrator,
    startsEmpty,
    say,
  }: {
    firstAdministrator: { email: string | undefined; password: string | undefined }
    startsEmpty: boolean
    say: (sentence: string) => void
  },
): Promise<void> {
  await migrate(payload, say)
  say('The database has the tables that this version needs.')
  const { resealed, lost } = await resealKeys(payload, {
    secret: settings.payloadSecret,
    previous: settings.previousPayloadSecret,
  })
  if (resealed > 0) say(`The second factors of ${resealed} accounts are sealed with the new PAYLOAD_SECRET.`)
  if (lost > 0)
    say(
      `The second factors of ${lost} accounts were sealed with another PAYLOAD_SECRET. Set PAYLOAD_SECRET_PREVIOUS to it, or have their owners sign in with a recovery code.`,
    )
  if (await makeFirstAdministrator(payload, firstAdministrator))
    say(`The first administrator is ${firstAdministrator.email}.`)
  if (startsEmpty) return
  const loaded = await loadStarterContent(payload)
  if (loaded > 0) say(`The starter content is loaded: ${loaded} documents.`)
}
