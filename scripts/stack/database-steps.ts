import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { execa } from 'execa'
import { startDatabase } from '../embedded-database.ts'
import { logFile } from '../log-file.ts'
import { Refusal } from '../refusal.ts'
import type { StackContext } from './context.ts'
import { cmsEnvironment } from './environment.ts'
import { requireDatabase } from './preflight.ts'
import { root } from './settings.ts'
import type { Step } from './steps.ts'
import type { Run } from './until-stopped.ts'

/** Starts the embedded database and keeps it running, or sees whether the external one answers. */
export const databaseStep = (
  context: StackContext,
  { later, say, signal }: Pick<Run, 'later' | 'say'> & Partial<Run>,
): Step => ({
  title: context.settings.databaseUrl ? 'Reaching the database' : 'Starting the database',
  async do() {
    if (context.settings.databaseUrl) return requireDatabase(context.settings.databaseUrl)
    const starting = startDatabase({ dataDir: context.settings.dataDir, signal })
    // Ctrl-C may come before it answers.
    later(async () => (await starting.catch(() => undefined))?.stop())
    const database = await starting
    later(keepAlive(database, say))
    context.databaseUrl = database.url
  },
})

/** Milliseconds for migrations, first account and starter content. */
const prepareMs = 30 * 60_000

/** How the CMS's preparation says that it made the first account. */
const accountMade = 'The first administrator is '

/** Tables, first administrator, starter content. */
export const preparationStep = (context: StackContext, { signal }: Partial<Run>): Step => ({
  title: 'Preparing the database',
  async do(tell) {
    const preparing = execa(process.execPath, [path.join(root, 'cms/src/prepare.ts')], {
      cwd: path.join(root, 'cms'),
      env: cmsEnvironment(context),
      extendEnv: false,
      reject: false,
      cancelSignal: signal,
      timeout: prepareMs,
      stdin: 'ignore',
    })
    let isMade = false
    mkdirSync(path.dirname(logFile(context.settings.dataDir, 'prepare')), { recursive: true })
    const log = createWriteStream(logFile(context.settings.dataDir, 'prepare'), { flags: 'a', mode: 0o600 })
    preparing.stderr.pipe(log, { end: false })
    for await (const line of preparing) {
      isMade ||= line.startsWith(accountMade)
      log.write(`${line}\n`)
      tell(line)
    }
    const { failed, timedOut, stderr } = await preparing
    log.end()
    const where = `The whole log is in ${logFile(context.settings.dataDir, 'prepare')}.`
    if (timedOut) throw new Refusal(`The database was not ready after ${prepareMs / 60_000} minutes. ${where}`)
    if (failed) throw new Refusal(`${stderr.trim() || 'The database could not be prepared.'}\n${where}`)
    if (!isMade) forgetNewPassword(context)
  },
})

/** A restored or an external database has accounts already: a password that was generated for another one would open nothing. */
function forgetNewPassword({ administrator }: StackContext): void {
  if (!administrator.isNew || !administrator.file) return
  rmSync(administrator.file)
  administrator.file = undefined
}

/** Starts a database again when it ends unexpectedly. @returns what stops doing so */
function keepAlive(
  database: Awaited<ReturnType<typeof startDatabase>>,
  say: (sentence: string) => void,
): () => Promise<void> {
  const stopping = new AbortController()
  const watch = async (): Promise<void> => {
    for (;;) {
      await pause(1_000, undefined, { signal: stopping.signal })
      if (database.isRunning()) continue
      say('The database ended unexpectedly; it is started again.')
      await database.revive().catch((error: Error) => say(error.message))
    }
  }
  const watching = watch().catch(() => undefined)
  return () => {
    stopping.abort()
    return watching
  }
}
