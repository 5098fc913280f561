import { clockOf } from '../../runtime/clock.ts'
import { ReleasesFolder } from '../../runtime/releases/folder.ts'
import { ReleaseOverrides } from '../../runtime/releases/overrides.ts'
import { parseSettings } from '../../runtime/settings.ts'
import { command } from './command.ts'

/** `npm run rollback -- ID` puts the site back to a kept release, at once; `npm run rollback -- --lift` ends that. */
await command(async (say) => {
  const overrides = new ReleaseOverrides(new ReleasesFolder(parseSettings(process.env).dataDir))
  const [id] = process.argv.slice(2)
  if (id === undefined) throw new Error('Say which release: npm run rollback -- ID. npm run releases lists them.')
  if (id === '--lift') {
    await overrides.unpinRelease()
    return say('The rollback is lifted. The release builder makes the newest content live.')
  }
  await overrides.pinRelease(id, clockOf()())
  say(`Readers get release ${id} now. Nothing else is published until: npm run rollback -- --lift`)
})
