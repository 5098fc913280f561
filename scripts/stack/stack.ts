import { missingBuildSteps } from './builds.ts'
import { databaseStep, groundFrom, preparationStep, type Ground } from './ground.ts'
import { cmsStep, builderStep, siteStep } from './servers.ts'
import { inSteps, type Show } from './steps.ts'
import type { Run } from './until-stopped.ts'

/** The whole system, running. */
export interface Stack extends Ground {
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
  const ground = await groundFrom(environment)
  let waiting: string | undefined

  await inSteps(show, [
    databaseStep(ground, run),
    [preparationStep(ground, run), ...missingBuildSteps(run.signal)],
    [cmsStep(ground, run), siteStep(ground, run)],
    builderStep(ground, run, (reason) => {
      waiting = reason
    }),
  ])
  return { ...ground, waiting }
}
