import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readPublication } from '@osi/shared'
import { clockOf } from '../../runtime/clock.ts'
import { LiveReleaseReader } from '../../runtime/releases/live-release.ts'
import { parseSettings } from '../../runtime/settings.ts'
import { assemble } from '../control/assemble.ts'
import { exportRedirects } from '../static-host/export-redirects.ts'
import { command } from './command.ts'

/**
 * `npm run build:static -- DIR`: one release as a plain static site, for any host, with what leads on from old addresses. It
 * touches no release that is live.
 * The folder must be new or empty, so that nothing of an earlier site is left in it and nothing else is lost.
 */
await command(async (say) => {
  const [given] = process.argv.slice(2)
  if (given === undefined) throw new Error('Say where to put it: npm run build:static -- DIR.')
  // npm runs this in the repository's root, and says where it was called.
  const target = resolve(process.env.INIT_CWD ?? process.cwd(), given)
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Error(`${target} is not empty. Name a new folder, or empty that one.`)
  const scratch = mkdtempSync(join(tmpdir(), 'osi-static-'))
  try {
    const { reconciler, releases } = await assemble({ ...parseSettings(process.env), dataDir: scratch }, clockOf())
    const outcome = await reconciler.reconcile({ insist: true })
    if (outcome.did === 'waited') throw new Error(outcome.waiting.message)
    await reconciler.drawPictures()
    const live = new LiveReleaseReader(releases).read()
    if (!live) throw new Error('Nothing could be made.')
    const { release, manifest, snapshot } = live
    mkdirSync(target, { recursive: true })
    // Without the compressed copies, of which some are still being made.
    cpSync(release.publicFolder, target, { recursive: true, filter: (source) => !source.endsWith('.br') })
    for (const { message } of manifest.problems) say(`Warning: ${message}`)
    const { publication } = readPublication(snapshot)
    for (const address of exportRedirects(target, publication, new Set(Object.keys(manifest.files))))
      say(`Warning: no host can lead readers on from ${address}. Write the old address in another way.`)
    say(`The site is in ${target}.`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
})
