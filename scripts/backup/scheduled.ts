import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Bucket } from '../../cms/src/files/bucket/bucket.ts'
import { Refusal } from '../refusal.ts'
import { BackupUnderWay, withBackupLock } from './backup-lock.ts'
import { failureInWords, lastCheckedAt, recordRun, type BackupRun } from './backup-runs.ts'
import { unfinishedBackup, writeBackup } from './back-up.ts'
import { copyBackup, newestWithoutCopy, type Copy } from './copies.ts'
import { backupsToRemove, isBackupDue, nameOfBackup } from './kept-backups.ts'
import { rehearseBeside, unfinishedRehearsal } from './rehearse.ts'
import type { BackupStore } from './store.ts'

/** What is backed up, where to, how often, and how many stay. */
export interface BackupSchedule {
  databaseUrl: string
  dataDir: string
  /** Where uploads are, if not in the data folder. */
  bucket?: Bucket
  /** Where the backups are, and nothing else that matters. */
  folder: string
  everyHours: number
  keep: number
  /** Where each backup is copied to. */
  store?: BackupStore
}

/** What a look at the schedule came to. `elsewhere`: another process makes one just now. */
export type Outcome =
  | { kind: 'not due' | 'elsewhere' }
  | { kind: 'made'; file: string; removed: string[]; copy?: Copy; check?: 'worked' | { failure: string } }
  | Copy

/** Milliseconds after which a restore is rehearsed again. */
const checkAgainMs = 7 * 24 * 60 * 60 * 1000

/**
 * Makes a backup when it is time for one, copies it into the store if there is one, removes those that are too many, and rehearses a restore
 * once a week. Of several processes one does it. What came of it is written into the database, for the dashboard and the metrics.
 *
 * @param now gives the time
 */
export async function backUpWhenDue(schedule: BackupSchedule, now: () => Date): Promise<Outcome> {
  const { databaseUrl, folder } = schedule
  const at = now()
  const file = nameOfBackup(at)
  const record = (run: Omit<BackupRun, 'endedAt' | 'file'>) =>
    // A database that is away is what the CMS says by itself.
    recordRun(databaseUrl, { ...run, file, endedAt: now() }).catch(() => undefined)
  try {
    if (!isBackupDue(await readdir(folder), at, schedule.everyHours)) return await copyWhenMissing(schedule, now)
    return await withBackupLock(databaseUrl, async () => {
      // The one that had the lock before may have made it.
      if (!isBackupDue(await readdir(folder), at, schedule.everyHours)) return { kind: 'not due' }
      await removeUnfinished(schedule)
      await writeBackup({ ...schedule, file: path.join(folder, file) })
      const { size } = await stat(path.join(folder, file))
      await record({ kind: 'backup', bytes: size })
      const removed = await removeOld(schedule)
      const copy = schedule.store && (await copyBackup({ ...schedule, store: schedule.store }, file, now))
      // The backup is there, whatever becomes of its rehearsal.
      const from = copy?.kind === 'copied' ? schedule.store : undefined
      const check = await checkWhenDue(schedule, file, from, now).catch((error: unknown) => ({
        failure: failureInWords(error, folder),
      }))
      return { kind: 'made', file, removed, copy, check }
    })
  } catch (error) {
    if (error instanceof BackupUnderWay) return { kind: 'elsewhere' }
    const failure = failureInWords(error, folder)
    await record({ kind: 'backup', failure })
    return { kind: 'failed', failure }
  }
}

/** Removes what a process that was killed has left: whoever has the lock is alone. */
async function removeUnfinished({ folder }: BackupSchedule): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(unfinishedBackup) || name.startsWith(unfinishedRehearsal))
      await rm(path.join(folder, name), { recursive: true, force: true })
}

async function removeOld({ folder, keep }: BackupSchedule): Promise<string[]> {
  const old = backupsToRemove(await readdir(folder), keep)
  for (const name of old) await rm(path.join(folder, name), { force: true })
  return old
}

/** A copy that failed is tried again: the backup itself is not due. */
async function copyWhenMissing(schedule: BackupSchedule, now: () => Date): Promise<Outcome> {
  const { databaseUrl, store } = schedule
  const options = store && { ...schedule, store }
  if (!options || (await newestWithoutCopy(options)) === undefined) return { kind: 'not due' }
  return withBackupLock(databaseUrl, async () => {
    // The one that had the lock before may have copied it.
    const file = await newestWithoutCopy(options)
    return file === undefined ? { kind: 'not due' } : copyBackup(options, file, now)
  })
}

/** @param store has the backup, which is rehearsed as it comes back from there; undefined for the one in the folder */
async function rehearseFrom(
  { databaseUrl, folder }: BackupSchedule,
  file: string,
  store?: BackupStore,
): Promise<unknown> {
  if (!store) return rehearseBeside(databaseUrl, path.join(folder, file), folder)
  const fetched = await mkdtemp(path.join(folder, unfinishedRehearsal))
  try {
    await store.fetch(file, path.join(fetched, file))
    return await rehearseBeside(databaseUrl, path.join(fetched, file), folder)
  } finally {
    await rm(fetched, { recursive: true, force: true })
  }
}

async function checkWhenDue(
  schedule: BackupSchedule,
  file: string,
  store: BackupStore | undefined,
  now: () => Date,
): Promise<'worked' | { failure: string } | undefined> {
  const { databaseUrl, folder } = schedule
  const before = await lastCheckedAt(databaseUrl)
  const age = before ? now().getTime() - before.getTime() : Infinity
  if (age >= 0 && age < checkAgainMs) return undefined
  const failure = await rehearseFrom(schedule, file, store).then(
    () => undefined,
    (error: unknown) => failureInWords(error, folder),
  )
  await recordRun(databaseUrl, { kind: 'check', file, endedAt: now(), failure })
  return failure === undefined ? 'worked' : { failure }
}

/** Milliseconds between two looks at the schedule, and after a backup that failed. */
const pausesMs = { look: 60_000, failed: 15 * 60_000 }

/**
 * Looks at the schedule again and again.
 * @param tell is given what came of each look that came to something
 * @returns once the signal is aborted
 */
export async function keepSchedule(
  look: () => Promise<Outcome>,
  tell: (outcome: Outcome) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const outcome = await look()
    if (outcome.kind !== 'not due' && outcome.kind !== 'elsewhere') tell(outcome)
    const ms = outcome.kind === 'failed' ? pausesMs.failed : pausesMs.look
    await pause(ms, undefined, { signal }).catch(() => undefined)
  }
}

/** @throws Refusal when there is no folder for backups */
export async function requireFolder(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder)
    throw new Refusal(
      `OSI_BACKUP_DIR names ${folder}, which is no folder. Make it, or mount the disk that it is on. It is not made here: a disk that is not mounted would go unnoticed.`,
    )
}
