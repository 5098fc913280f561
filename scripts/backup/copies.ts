import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { messageOf } from '@osi/shared'
import { lastCopied, recordRun } from './backup-runs.ts'
import { backupsAmong, backupsToRemove } from './kept-backups.ts'
import type { BackupStore } from './store.ts'

/** What is copied, and where to. */
interface CopyOptions {
  databaseUrl: string
  /** Where the backups are. */
  folder: string
  /** How many stay in the store. */
  keep: number
  store: BackupStore
}

/** What came of a copy. `stays`: why older ones could not be removed. */
export type Copy =
  { kind: 'copied'; file: string; removed: string[]; stays?: string } | { kind: 'failed'; failure: string }

/**
 * The newest backup, if no copy of it is known of. The database knows the last one, so that the store is not asked every minute.
 * @throws Error when the database is away
 */
export async function newestWithoutCopy({ databaseUrl, folder }: CopyOptions): Promise<string | undefined> {
  const [newest] = backupsAmong(await readdir(folder))
  return newest !== undefined && newest !== (await lastCopied(databaseUrl)) ? newest : undefined
}

/**
 * Puts a backup into the store, and removes the oldest copies from it. What came of it is written into the database. For who has the lock.
 * @param file the name of a backup in the folder
 * @param now gives the time
 */
export async function copyBackup(options: CopyOptions, file: string, now: () => Date): Promise<Copy> {
  const { databaseUrl, folder, store } = options
  const record = (outcome: { bytes: number } | { failure: string }) =>
    // A database that is away is what the CMS says by itself.
    recordRun(databaseUrl, { kind: 'copy', file, endedAt: now(), ...outcome }).catch(() => undefined)
  try {
    const { size } = await stat(path.join(folder, file))
    if (!(await store.names()).includes(file)) await store.put(path.join(folder, file), file)
    await record({ bytes: size })
  } catch (error) {
    const failure = messageOf(error)
    await record({ failure })
    return { kind: 'failed', failure }
  }
  return { kind: 'copied', file, ...(await removeOldCopies(options)) }
}

/** A key that may not remove anything is a good one to have: the store's own rules then say how long copies stay. */
async function removeOldCopies({ store, keep }: CopyOptions): Promise<{ removed: string[]; stays?: string }> {
  const removed: string[] = []
  try {
    for (const name of backupsToRemove(await store.names(), keep)) {
      await store.remove(name)
      removed.push(name)
    }
    return { removed }
  } catch (error) {
    return { removed, stays: messageOf(error) }
  }
}
