/** `npm run backup -- FILE`: everything, database and uploads, in one file. */
import { statSync } from 'node:fs'
import path from 'node:path'
import { backUp } from './backup/back-up.ts'
import { recordRun } from './backup/backup-runs.ts'
import { fileCommand } from './backup/command.ts'
import { withDatabase } from './backup/database-for-commands.ts'

await fileCommand('backup', async (file, { replace }) => {
  const { tables, uploads } = await withDatabase('must be there', async (place) => {
    const contents = await backUp({ ...place, file, replace })
    const { size } = statSync(file)
    await recordRun(place.databaseUrl, {
      kind: 'backup',
      file: path.basename(file),
      bytes: size,
      endedAt: new Date(),
    })
    return contents
  })
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${file} has ${tables.length} tables with ${rows} rows, and ${uploads} uploaded files. Keep it private: it holds the accounts, too.`
})
