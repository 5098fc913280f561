/** `npm run restore -- FILE`: a backup, back onto the embedded or an external database. */
import { fileCommand } from './backup/command.ts'
import { withDatabase } from './backup/database-for-commands.ts'
import { restoreFrom } from './backup/restore-from.ts'

await fileCommand('restore', async (file, replace) => {
  const { madeAt, uploads } = await withDatabase('may be new', (place) => restoreFrom({ ...place, file, replace }))
  return `Restored what was there on ${madeAt}, with ${uploads} uploaded files. The next start brings the database to this version and publishes.`
})
