/** `npm run restore -- FILE`: a backup, back onto the embedded or an external database; with `--check`, only into one that is thrown away. */
import path from 'node:path'
import { recordRun } from './backup/backup-runs.ts'
import { fileCommand } from './backup/command.ts'
import { withDatabase } from './backup/database-for-commands.ts'
import { rehearseBeside } from './backup/rehearse.ts'
import { noteRestore } from './backup/note-restore.ts'
import { restoreFrom } from './backup/restore-from.ts'

await fileCommand('restore', async (file, { replace, check }) => {
  if (check) {
    const { madeAt, tables, uploads } = await withDatabase('may be new', async ({ databaseUrl }) => {
      const checked = await rehearseBeside(databaseUrl, file)
      await recordRun(databaseUrl, { kind: 'check', file: path.basename(file), endedAt: new Date() })
      return checked
    })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    return `${file} can be restored: ${tables.length} tables with ${rows} rows and ${uploads} uploaded files, as they were on ${madeAt}. Nothing that is in use was touched.`
  }
  const { madeAt, uploads } = await withDatabase('may be new', async (place) => {
    const contents = await restoreFrom({ ...place, file, replace })
    await noteRestore(place.databaseUrl, contents)
    return contents
  })
  return `Restored what was there on ${madeAt}, with ${uploads} uploaded files. The next start brings the database to this version and publishes.`
})
