import { missingBuildSteps } from './builds.ts'
import { contextFrom, type StackContext } from './context.ts'
import { databaseStep, preparationStep } from './database-steps.ts'
import { backupsStep, cmsStep, builderStep, siteStep } from './servers.ts'
import { freePort } from '../ports.ts'
import { serveAllMetrics } from './metrics.ts'
import { backupSettingsFrom } from './settings.ts'
import { inSteps, type Show } from './steps.ts'
import type { Run } from './until-stopped.ts'

/** The whole system, running. */
export interface Stack extends StackContext {
  /** Why readers get nothing yet, in the release builder's words; undefined when they do. */
  waiting?: string
}

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
  const context = await contextFrom(environment)
  let waiting: string | undefined
  if (context.settings.metrics) {
    context.settings.metricsSources = await Promise.all(
      ['cms', 'builder', 'site'].map(async (part) => ({ part, port: await freePort() })),
    )
    run.later(await serveAllMetrics(context.settings.metrics, context.settings.metricsSources))
  }

  const { folder } = backupSettingsFrom(environment)
  await inSteps(show, [
    databaseStep(context, run),
    [preparationStep(context, run), ...missingBuildSteps(run.signal)],
    [cmsStep(context, run), siteStep(context, run), ...(folder ? [backupsStep(context, run, folder)] : [])],
    builderStep(context, run, (reason) => {
      waiting = reason
    }),
  ])
  return { ...context, waiting }
}
