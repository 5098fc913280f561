import path from 'node:path'
import { publishingStatusSchema, type PublishingStatus } from '@osi/shared'
import { builds, isBuilt, make } from './builds.ts'
import { cmsEnvironment, here, publisherEnvironment, siteEnvironment } from './environment.ts'
import { databaseStep, groundFrom, preparationStep, type Ground } from './ground.ts'
import { root, type Settings } from './settings.ts'
import { inSteps, type Show } from './steps.ts'
import { Supervised } from './supervised.ts'
import type { Run } from './until-stopped.ts'

/** The whole system, running. */
export interface Stack extends Ground {
  /** Why readers get nothing yet, in the publisher's words; undefined when they do. */
  waiting?: string
}

/** Milliseconds that a server may take until it answers, on a slow machine. */
const patience = 120_000

/**
 * Takes a machine from nothing to the running system, and keeps it running.
 *
 * @param environment the settings; see `settings.ts`
 * @param run is given each thing that has to be undone at the end
 * @throws Refusal when a step can't be done
 */
export async function startStack(
  environment: Record<string, string | undefined>,
  show: Show,
  run: Pick<Run, 'later' | 'say'> & Partial<Run>,
): Promise<Stack> {
  const ground = await groundFrom(environment)
  const { settings } = ground
  let waiting: string | undefined

  const keep = (program: ConstructorParameters<typeof Supervised>[0]): Supervised => {
    const supervised = new Supervised(program, settings.dataDir, run.say)
    run.later(() => supervised.stop())
    supervised.start()
    return supervised
  }

  await inSteps(show, [
    databaseStep(ground, run),
    [
      preparationStep(ground, run),
      ...builds
        .filter((build) => !isBuilt(build))
        .map((build) => ({
          title: `Compiling ${build.title}`,
          do: (tell: (line: string) => void) => make(build, tell, run.signal),
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
            env: cmsEnvironment(ground),
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
  return { ...ground, waiting }
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
