import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ReleasesFolder } from '../../runtime/releases/folder.ts'
import { parseSettings } from '../../runtime/settings.ts'
import { syncRelease } from '../static-host/sync-release.ts'
import { command } from './command.ts'

/**
 * `npm run sync -- DIR [--purge PROGRAM]`: the live release into a folder from which a static host serves, changing only what differs. The program
 * then gets the changed and removed addresses on its standard input, one whole address on each line.
 */
await command(async (say) => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { purge: { type: 'string' } } })
  const [given] = positionals
  if (given === undefined)
    throw new Error('Say where to put it: npm run sync -- DIR, with --purge PROGRAM if a cache has to forget.')
  const from = process.env.INIT_CWD ?? process.cwd()
  const target = resolve(from, given)
  const { dataDir, siteUrl } = parseSettings(process.env)
  const { release, changed, removed, impossible } = syncRelease(new ReleasesFolder(dataDir), target)
  for (const address of impossible)
    say(`Warning: no host can lead readers on from ${address}. Write the old address in another way.`)
  say(`Release ${release} is in ${target}: ${changed.length} files changed, ${removed.length} removed.`)
  const addresses = [...changed, ...removed].map((address) => new URL(address, siteUrl).href)
  if (values.purge === undefined || addresses.length === 0) return
  execFileSync(resolve(from, values.purge), {
    input: `${addresses.join('\n')}\n`,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
})
