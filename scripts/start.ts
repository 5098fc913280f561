/** `npm start`: the whole system on this machine, until Ctrl-C. */
import { logOf } from '../site/runtime/log.ts'
import { boundLogs, logFile } from './log-file.ts'
import { requireWritable } from './stack/preflight.ts'
import { dataDirFrom, howToSignIn } from './stack/settings.ts'
import { startStack, type Stack } from './stack/stack.ts'
import { untilStopped } from './stack/until-stopped.ts'

/** Milliseconds between two looks at how large the logs are. */
const boundingMs = 60_000

await untilStopped(async (run) => {
  const startedAt = performance.now()
  const dataDir = dataDirFrom(process.env)
  requireWritable(dataDir)
  const log = logOf('start', 'info', logFile(dataDir, 'start'))
  const say = (sentence: string): void => {
    run.say(sentence)
    log.warn(sentence)
  }
  const bounding = setInterval(() => boundLogs(dataDir), boundingMs).unref()
  run.later(async () => {
    clearInterval(bounding)
    log.info('stopped')
  })
  log.info('starting')
  const stack = await startStack(process.env, 'people', { ...run, say })
  log.info({ site: stack.settings.siteUrl, cms: stack.settings.cmsUrl }, 'ready')
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
