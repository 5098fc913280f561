import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startDatabase } from '../embedded-database.ts'

/** Starts one PostgreSQL for all integration tests of a run. @returns what stops it and removes its files */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'osi-tests-'))
  // For root's PostgreSQL, which runs as another user.
  await chmod(dataDir, 0o711)
  const database = await startDatabase({ dataDir, unsafeDurability: true })
  project.provide('databaseUrl', database.url)
  return async () => {
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
