import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { clockOf } from '../../runtime/clock.ts'
import { parseSettings } from '../../runtime/settings.ts'
import { assemble } from '../control/assemble.ts'
import { command } from './command.ts'

/**
 * `npm run build:static -- DIR`: one release as a plain static site, for any host. It touches no release that is live.
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
    const release = releases.live()
    if (!release) throw new Error('Nothing could be made.')
    mkdirSync(target, { recursive: true })
    cpSync(release.publicFolder, target, { recursive: true })
    for (const { message } of releases.manifestOf(release)?.problems ?? []) say(`Warning: ${message}`)
    say(`The site is in ${target}.`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
})
