/** `npm start`: the whole system on this machine, until Ctrl-C. */
import { logFile } from './log-file.ts'
import { howToSignIn } from './stack/settings.ts'
import { startStack, type Stack } from './stack/stack.ts'
import { untilStopped } from './stack/until-stopped.ts'

await untilStopped(async (run) => {
  const startedAt = performance.now()
  const stack = await startStack(process.env, 'people', run)
  run.say(welcome(stack, (performance.now() - startedAt) / 1000))
})

function welcome({ settings, administrator, waiting }: Stack, seconds: number): string {
  return `
Ready after ${seconds.toFixed(0)} seconds.

  The site      ${settings.siteUrl}
  The CMS       ${settings.cmsUrl}/admin
  First account ${howToSignIn(administrator)}
  Logs          ${logFile(settings.dataDir, '*')}
${waiting ? `\n  Readers get nothing yet: ${waiting}\n` : ''}
Press Ctrl-C to stop everything.`
}
