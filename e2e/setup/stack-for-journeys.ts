import type { TestProject } from 'vitest/node'
import { openThrowAwayStack } from '../../scripts/stack/throw-away-stack.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the journeys find the running system, and who may sign in. */
    stack: {
      siteUrl: string
      cmsUrl: string
      dataDir: string
      serviceKey: string
      administrator: { email: string; password: string }
    }
  }
}

/** Starts the whole system as `npm start` does, on free ports and in a new data folder. @returns what stops it and removes its files */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stack, dataDir, close } = await openThrowAwayStack('osi-journeys-', (sentence) => console.error(sentence))
  const { settings, administrator } = stack
  const { siteUrl, cmsUrl, secrets } = settings
  project.provide('stack', {
    siteUrl,
    cmsUrl,
    dataDir,
    serviceKey: secrets.OSI_SERVICE_KEY,
    administrator: { email: administrator.email, password: administrator.password },
  })
  return close
}
