/** `npm run backup -- FILE`: everything, database and uploads, in one file. */
import { backUp } from './backup/back-up.ts'
import { fileCommand } from './backup/command.ts'
import { withDatabase } from './backup/database-for-commands.ts'

await fileCommand('backup', async (file, { replace }) => {
  const { tables, uploads } = await withDatabase('must be there', (place) => backUp({ ...place, file, replace }))
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${file} has ${tables.length} tables with ${rows} rows, and ${uploads} uploaded files. Keep it private: it holds the accounts, too.`
})
