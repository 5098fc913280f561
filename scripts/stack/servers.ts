import path from 'node:path'
import { publishingStatusSchema, type PublishingStatus } from '@osi/shared'
import { requireFolder } from '../backup/scheduled.ts'
import { backupsEnvironment, cmsEnvironment, here, builderEnvironment, siteEnvironment } from './environment.ts'
import type { StackContext } from './context.ts'
import { root, type Settings } from './settings.ts'
import type { Step } from './steps.ts'
import { Supervised } from './supervised.ts'
import type { Run } from './until-stopped.ts'

/** Milliseconds that a server may take until it answers, on a slow machine. */
const timeoutMs = 120_000

type Controls = Pick<Run, 'later' | 'say'>

export const cmsStep = (context: StackContext, run: Controls): Step => ({
  title: 'Starting the CMS',
  async do() {
    const cms = keep(context, run, {
      title: 'The CMS',
      name: 'cms',
      args: [path.join(root, 'cms/src/server/main.ts')],
      cwd: path.join(root, 'cms'),
      env: cmsEnvironment(context),
    })
    await cms.whenReady(() => isCmsReady(context.settings), timeoutMs)
  },
})

export const siteStep = (context: StackContext, run: Controls): Step => ({
  title: 'Starting the site',
  async do() {
    const { host, sitePort } = context.settings
    const site = keep(context, run, {
      title: 'The site',
      name: 'site',
      args: [path.join(root, 'site/server/main.ts')],
      cwd: root,
      env: siteEnvironment(context.settings),
    })
    await site.whenReady(() => answersWell(`${here(host, sitePort)}/healthz`), timeoutMs)
  },
})

/** The process that makes backups, where the settings name a folder for them. */
export const backupsStep = (context: StackContext, run: Controls, folder: string): Step => ({
  title: 'Scheduling backups',
  async do() {
    await requireFolder(folder)
    const backups = keep(context, run, {
      title: 'The process that makes backups',
      name: 'backups',
      args: [path.join(root, 'scripts/scheduled-backups.ts')],
      cwd: root,
      env: backupsEnvironment(context),
    })
    // It has nothing to answer; what it says is in its log.
    await backups.whenReady(() => Promise.resolve(true), timeoutMs)
  },
})

/** @param tell given why readers get nothing yet, in the release builder's words; undefined when they do */
export const builderStep = (
  context: StackContext,
  run: Controls,
  tell: (waiting: string | undefined) => void,
): Step => ({
  title: 'Publishing',
  async do() {
    const builder = keep(context, run, {
      title: 'The release builder',
      name: 'builder',
      args: [path.join(root, 'site/builder/main.ts')],
      cwd: root,
      env: builderEnvironment(context.settings),
    })
    await builder.whenReady(async () => {
      const status = await statusOfBuilder(context.settings)
      const waiting = status?.live ? undefined : status?.waiting?.message
      tell(waiting)
      return status?.live !== undefined || waiting !== undefined
    }, timeoutMs)
  },
})

/** Whether a CMS answers where the settings say, and has its database. */
export const isCmsReady = ({ host, cmsPort }: Settings): Promise<boolean> =>
  answersWell(`${here(host, cmsPort)}/api/readyz`)

function keep(
  { settings }: StackContext,
  run: Controls,
  program: ConstructorParameters<typeof Supervised>[0],
): Supervised {
  const supervised = new Supervised(program, settings.dataDir, run.say)
  run.later(() => supervised.stop())
  supervised.start()
  return supervised
}

async function answersWell(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    return ok
  } catch {
    return false
  }
}

async function statusOfBuilder({ builderPort, secrets }: Settings): Promise<PublishingStatus | undefined> {
  try {
    const answer = await fetch(`${here('127.0.0.1', builderPort)}/status`, {
      headers: { authorization: `Bearer ${secrets.OSI_SERVICE_KEY}` },
      signal: AbortSignal.timeout(5_000),
    })
    return publishingStatusSchema.parse(await answer.json())
  } catch {
    return undefined
  }
}
