import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../ports.ts'
import { startStack, type Stack } from './stack.ts'

/** The whole system, running in a folder that is thrown away. */
export interface ThrowAwayStack {
  stack: Stack
  dataDir: string
  /** Stops everything, and removes its files. */
  close(): Promise<void>
}

/**
 * Starts the whole system as `npm start` does, on free ports and in a new data folder; it asks nobody outside.
 * @param name what the folder’s name begins with
 * @param say is told what happens to the parts that run
 * @throws Refusal when a step can't be done; nothing is left then
 */
export async function openThrowAwayStack(name: string, say: (sentence: string) => void): Promise<ThrowAwayStack> {
  const dataDir = await mkdtemp(path.join(tmpdir(), name))
  // For root's PostgreSQL, which runs as another user.
  await chmod(dataDir, 0o711)
  const undoing: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })]
  const close = async (): Promise<void> => {
    for (let undo = undoing.pop(); undo; undo = undoing.pop()) await undo()
  }
  try {
    const stack = await startStack(
      {
        OSI_DATA_DIR: dataDir,
        CMS_PORT: String(await freePort()),
        SITE_PORT: String(await freePort()),
        PUBLISHER_PORT: String(await freePort()),
        OSI_LINK_CHECK: 'off',
      },
      'nobody',
      { later: (undo) => void undoing.push(undo), say },
    )
    return { stack, dataDir, close }
  } catch (error) {
    await close()
    throw error
  }
}
