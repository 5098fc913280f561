/** `npm start`: the whole system on this machine, until Ctrl-C. */
import { logFile } from './log-file.ts'
import { Refusal } from './refusal.ts'
import { startStack, type Stack } from './stack/stack.ts'

/** What has to be undone at the end, the last first: the database was started first, so it goes last. */
const undoing: (() => Promise<void>)[] = []
const giveUp = new AbortController()
let ending: Promise<void> | undefined

const end = (): Promise<void> =>
  (ending ??= (async () => {
    giveUp.abort()
    for (let undo = undoing.pop(); undo; undo = undoing.pop()) await undo()
  })())

async function endOnSignal(): Promise<void> {
  if (ending) return
  console.log('\nStopping: the site, the CMS, then the database …')
  await end()
  console.log('Everything has stopped.')
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void endOnSignal())
// Who started this is gone: the channel of `install-and-run.mjs` closes, or npm was killed so that it could hand on no signal.
process.on('disconnect', () => void endOnSignal())
if (process.env.npm_lifecycle_event) {
  const { ppid } = process
  setInterval(() => void (process.ppid === ppid || endOnSignal()), 1_000).unref()
}

try {
  const startedAt = performance.now()
  const stack = await startStack(process.env, {
    later: (undo) => void undoing.push(undo),
    say: (sentence) => console.log(sentence),
    show: 'people',
    signal: giveUp.signal,
  })
  console.log(welcome(stack, (performance.now() - startedAt) / 1000))
} catch (error) {
  // A step that failed because everything is being stopped is no failure.
  if (ending) await ending
  else {
    console.error(`\n${error instanceof Refusal ? error.message : (error as Error).stack}`)
    await end()
    process.exit(1)
  }
}

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
