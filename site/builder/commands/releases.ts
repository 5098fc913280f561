import { totalOf } from '@osi/shared'
import { ReleasesFolder } from '../../runtime/releases/folder.ts'
import { ReleaseOverrides } from '../../runtime/releases/overrides.ts'
import { parseSettings } from '../../runtime/settings.ts'
import { releaseSummaries } from '../control/status.ts'
import { command } from './command.ts'

/** `npm run releases`: the kept releases, newest first, with what changed in each. */
await command(async (say) => {
  const releases = new ReleasesFolder(parseSettings(process.env).dataDir)
  const summaries = releaseSummaries(releases)
  if (summaries.length === 0) say('There is no release yet.')
  for (const { id, builtAt, documents, added, changed, withdrawn, reason, live } of summaries) {
    const count = totalOf({ counts: documents })
    say(
      `${live ? '→' : ' '} ${id}  ${builtAt}  ${count} documents  +${totalOf(added)} ~${totalOf(changed)} −${totalOf(withdrawn)}  ${reason}`,
    )
  }
  const { pinnedRelease } = new ReleaseOverrides(releases).read()
  if (pinnedRelease)
    say(`Rolled back to ${pinnedRelease.id} at ${pinnedRelease.since}. Lift it: npm run rollback -- --lift`)
})
