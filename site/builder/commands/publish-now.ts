import { totalOf } from '@osi/shared'
import { clockOf } from '../../runtime/clock.ts'
import { parseSettings } from '../../runtime/settings.ts'
import { assemble } from '../control/assemble.ts'
import { releaseSummaries, statusOf } from '../control/status.ts'
import { command } from './command.ts'

/** `npm run publish-now`: compares once, publishes if need be, and says what it did. */
await command(async (say) => {
  const settings = parseSettings(process.env)
  const clock = clockOf()
  const { reconciler, releases, overrides } = await assemble(settings, clock)
  await reconciler.recover()
  const outcome = await reconciler.reconcile({ insist: true })
  switch (outcome.did) {
    case 'waited':
      throw new Error(outcome.waiting.message)
    case 'locked-elsewhere':
      throw new Error('Another process is publishing. It makes the newest content live.')
    case 'nothing':
      say('The newest content is live already.')
      break
    case 'published': {
      const summary = releaseSummaries(releases).find(({ id }) => id === outcome.release.id)
      say(`Published release ${outcome.release.id}: ${outcome.release.publicFolder}`)
      if (summary)
        say(
          `${summary.reason} Added ${totalOf(summary.added)}, changed ${totalOf(summary.changed)}, withdrawn ${totalOf(summary.withdrawn)}.`,
        )
    }
  }
  for (const { level, document, message } of statusOf(reconciler, releases, overrides, clock()).problems)
    say(
      `${level === 'withheld' ? 'Not live' : 'Warning'}: ${document ? `${document.title} (${document.type}): ` : ''}${message}`,
    )
})
