import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { publishingStatusSchema, type PublishingStatus } from '@osi/shared'
import { execa } from 'execa'
import { startDatabase } from '../embedded-database.ts'
import { Refusal } from '../refusal.ts'
import { builds, isBuilt, make } from './builds.ts'
import { cmsEnvironment, here, publisherEnvironment, siteEnvironment } from './environment.ts'
import { requireDatabase, requireWritable, withFreePorts } from './preflight.ts'
import {
  dataDirFrom,
  firstAdministratorFrom,
  root,
  settingsFrom,
  type FirstAdministrator,
  type Settings,
} from './settings.ts'
import { inSteps, type Show } from './steps.ts'
import { Supervised } from './supervised.ts'

/** The whole system, running. */
export interface Stack {
  settings: Settings
  databaseUrl: string
  administrator: FirstAdministrator
  /** Why readers get nothing yet, in the publisher's words; undefined when they do. */
  waiting?: string
}

/** Milliseconds that a server may take until it answers, on a slow machine. */
const patience = 120_000

/**
 * Takes a machine from nothing to the running system, and keeps it running.
 *
 * @param environment the settings; see `settings.ts`
 * @param tasks.later is given each thing that has to be undone at the end, to be done in reverse order
 * @param tasks.say is told what people should know while it runs
 * @throws Refusal when a step can't be done
 */
export async function startStack(
  environment: Record<string, string | undefined>,
  {
    later,
    say,
    show,
    signal,
  }: { later(undo: () => Promise<void>): void; say(sentence: string): void; show: Show; signal?: AbortSignal },
): Promise<Stack> {
  const dataDir = dataDirFrom(environment)
  requireWritable(dataDir)
  const settings = await withFreePorts(settingsFrom(environment))
  const administrator = firstAdministratorFrom(environment, dataDir)
  let databaseUrl = settings.databaseUrl
  let waiting: string | undefined

  const keep = (program: ConstructorParameters<typeof Supervised>[0]): Supervised => {
    const supervised = new Supervised(program, dataDir, say)
    later(() => supervised.stop())
    supervised.start()
    return supervised
  }

  const prepare = async (tell: (line: string) => void): Promise<void> => {
    const preparing = execa(process.execPath, [path.join(root, 'cms/src/prepare.ts')], {
      cwd: path.join(root, 'cms'),
      env: cmsEnvironment(settings, databaseUrl!, administrator),
      extendEnv: false,
      reject: false,
      cancelSignal: signal,
      stdin: 'ignore',
    })
    for await (const line of preparing) tell(line)
    const { failed, stderr } = await preparing
    if (failed) throw new Refusal(stderr.trim() || 'The database could not be prepared.')
  }

  await inSteps(show, [
    {
      title: settings.databaseUrl ? 'Reaching the database' : 'Starting the database',
      async do() {
        if (databaseUrl) return requireDatabase(databaseUrl)
        const database = await startDatabase({ dataDir })
        later(() => database.stop())
        later(keepAlive(database, say))
        databaseUrl = database.url
      },
    },
    [
      { title: 'Preparing the database', do: prepare },
      ...builds
        .filter((build) => !isBuilt(build))
        .map((build) => ({
          title: `Compiling ${build.title}`,
          do: (tell: (line: string) => void) => make(build, tell, signal),
        })),
    ],
    [
      {
        title: 'Starting the CMS',
        async do() {
          const cms = keep({
            title: 'The CMS',
            name: 'cms',
            args: [
              path.join(root, 'node_modules/next/dist/bin/next'),
              'start',
              '-H',
              settings.host,
              '-p',
              String(settings.cmsPort),
            ],
            cwd: path.join(root, 'cms'),
            env: cmsEnvironment(settings, databaseUrl!, administrator),
          })
          await cms.whenReady(() => answersWell(`${here(settings.host, settings.cmsPort)}/api/readyz`), patience)
        },
      },
      {
        title: 'Starting the site',
        async do() {
          const site = keep({
            title: 'The site',
            name: 'site',
            args: [path.join(root, 'site/server/main.ts')],
            cwd: root,
            env: siteEnvironment(settings),
          })
          await site.whenReady(() => answersWell(`${here(settings.host, settings.sitePort)}/healthz`), patience)
        },
      },
    ],
    {
      title: 'Publishing',
      async do() {
        const publisher = keep({
          title: 'The publisher',
          name: 'publisher',
          args: [path.join(root, 'site/publisher/main.ts')],
          cwd: root,
          env: publisherEnvironment(settings),
        })
        await publisher.whenReady(async () => {
          const status = await statusOfPublisher(settings)
          waiting = status?.live ? undefined : status?.waiting?.message
          return status?.live !== undefined || waiting !== undefined
        }, patience)
      },
    },
  ])
  return { settings, databaseUrl: databaseUrl!, administrator, waiting }
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

async function answersWell(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    return ok
  } catch {
    return false
  }
}

async function statusOfPublisher({ publisherPort, secrets }: Settings): Promise<PublishingStatus | undefined> {
  try {
    const answer = await fetch(`${here('127.0.0.1', publisherPort)}/status`, {
      headers: { authorization: `Bearer ${secrets.OSI_SERVICE_KEY}` },
      signal: AbortSignal.timeout(5_000),
    })
    return publishingStatusSchema.parse(await answer.json())
  } catch {
    return undefined
  }
}
