/** `npm run upgrade-check`: says what starting this version would do to the database that the settings name, and changes nothing. */
import { withDatabase } from './backup/database-for-commands.ts'
import { plainly } from './plainly.ts'
import { upgradeReport } from './upgrade/upgrade-report.ts'

await plainly(async () => {
  const sentences = await withDatabase('must be there', ({ databaseUrl, dataDir }) =>
    upgradeReport(databaseUrl, dataDir),
  )
  console.log(
    [...sentences, 'What else there is to do stands in CHANGELOG.md, under “To do when you upgrade”.'].join('\n'),
  )
})
