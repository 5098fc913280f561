import type { Payload } from 'payload'
import { loadStarterContent } from './starter-content/index.ts'
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
  if (await makeFirstAdministrator(payload, firstAdministrator))
    say(`The first administrator is ${firstAdministrator.email}.`)
  if (startsEmpty) return
  const loaded = await loadStarterContent(payload)
  if (loaded > 0) say(`The starter content is loaded: ${loaded} documents.`)
}
