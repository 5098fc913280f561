import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '../../scripts/ports.ts'
import { startStack } from '../../scripts/stack/stack.ts'

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
  const dataDir = await mkdtemp(path.join(tmpdir(), 'osi-journeys-'))
  // For root's PostgreSQL, which runs as another user.
  await chmod(dataDir, 0o711)
  const undoing: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })]
  const end = async (): Promise<void> => {
    for (let undo = undoing.pop(); undo; undo = undoing.pop()) await undo()
  }
  try {
    const { settings, administrator } = await startStack(
      {
        OSI_DATA_DIR: dataDir,
        CMS_PORT: String(await freePort()),
        SITE_PORT: String(await freePort()),
        PUBLISHER_PORT: String(await freePort()),
        // Tests ask nobody outside.
        OSI_LINK_CHECK: 'off',
      },
      'nobody',
      { later: (undo) => void undoing.push(undo), say: (sentence) => console.error(sentence) },
    )
    const { siteUrl, cmsUrl, secrets } = settings
    project.provide('stack', {
      siteUrl,
      cmsUrl,
      dataDir,
      serviceKey: secrets.OSI_SERVICE_KEY,
      administrator: { email: administrator.email, password: administrator.password },
    })
    return end
  } catch (error) {
    await end()
    throw error
  }
}
