/** `npm run check` runs this: fails on a license that production must not have, and on more packages than were agreed. */
import { allowedLicenses, maxProductionPackages } from './allowed-packages.ts'
import { problemsWithPackages } from './judge-packages.ts'
import { lockedPackages } from './locked-packages.ts'

const problems = problemsWithPackages(lockedPackages(), allowedLicenses, maxProductionPackages)
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
