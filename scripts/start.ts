/** `npm start`: the whole system on this machine, until Ctrl-C. */
import { logFile } from './log-file.ts'
import { startStack, type Stack } from './stack/stack.ts'
import { untilStopped } from './stack/until-stopped.ts'

await untilStopped(async (run) => {
  const startedAt = performance.now()
  const stack = await startStack(process.env, 'people', run)
  run.say(welcome(stack, (performance.now() - startedAt) / 1000))
})

function welcome({ settings, administrator, waiting }: Stack, seconds: number): string {
  const password = administrator.file
    ? `the password is in ${administrator.file}`
    : 'with the password that OSI_ADMIN_PASSWORD set'
  return `
Ready after ${seconds.toFixed(0)} seconds.

  The site      ${settings.siteUrl}
  The CMS       ${settings.cmsUrl}/admin
  First account ${administrator.email}; ${password}
  Logs          ${logFile(settings.dataDir, '*')}
${waiting ? `\n  Readers get nothing yet: ${waiting}\n` : ''}
Press Ctrl-C to stop everything.`
}
