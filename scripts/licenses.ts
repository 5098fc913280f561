/** `npm run licenses`: the packages of production under each license, the most used first. */
import { lockedPackages } from './supply-chain/locked-packages.ts'

const byLicense = Map.groupBy(lockedPackages(), ({ license }) => license ?? 'none named')
for (const [license, packages] of [...byLicense].sort(([, a], [, b]) => b.length - a.length)) {
  console.log(`${license} (${packages.length})`)
  console.log(`  ${packages.map(({ name, version }) => `${name}@${version}`).join(' ')}`)
}
