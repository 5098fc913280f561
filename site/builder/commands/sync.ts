import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readPublication } from '@osi/shared'
import { LiveReleaseReader } from '../../runtime/releases/live-release.ts'
import { ReleasesFolder } from '../../runtime/releases/folder.ts'
import { parseSettings } from '../../runtime/settings.ts'
import { exportRedirects } from '../static-host/export-redirects.ts'
import { syncFolder } from '../static-host/sync-folder.ts'
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
  if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, 'release.json')))
    throw new Error(
      `${target} holds something that is no release, which would be removed. Name a new folder, or empty that one.`,
    )
  const { dataDir, siteUrl } = parseSettings(process.env)
  const live = new LiveReleaseReader(new ReleasesFolder(dataDir)).read()
  if (!live) throw new Error('There is no release yet.')
  const { release, manifest, snapshot } = live
  const scratch = mkdtempSync(join(tmpdir(), 'osi-sync-'))
  try {
    cpSync(release.publicFolder, scratch, { recursive: true, filter: (source) => !source.endsWith('.br') })
    const { publication } = readPublication(snapshot)
    for (const address of exportRedirects(scratch, publication, new Set(Object.keys(manifest.files))))
      say(`Warning: no host can lead readers on from ${address}. Write the old address in another way.`)
    const { changed, removed } = syncFolder(scratch, target)
    say(`Release ${release.id} is in ${target}: ${changed.length} files changed, ${removed.length} removed.`)
    const addresses = [...changed, ...removed].map((address) => new URL(address, siteUrl).href)
    if (values.purge === undefined || addresses.length === 0) return
    execFileSync(resolve(from, values.purge), {
      input: `${addresses.join('\n')}\n`,
      stdio: ['pipe', 'inherit', 'inherit'],
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
})
