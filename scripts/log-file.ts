import { copyFileSync, mkdirSync, openSync, readdirSync, renameSync, statSync, truncateSync } from 'node:fs'
import path from 'node:path'

/** Bytes that a log may have; then it becomes the old one, and the one before that is gone. */
const maxLogBytes = 5 * 1024 * 1024

/** Where a process of the stack writes what it has to say. */
export const logFile = (dataDir: string, name: string): string => path.join(dataDir, 'logs', `${name}.log`)

/** Opens a log to append to it. @returns a file descriptor, to be closed once the process has it */
export function openLog(dataDir: string, name: string): number {
  const file = logFile(dataDir, name)
  mkdirSync(path.dirname(file), { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) renameSync(file, `${file}.old`)
  return openSync(file, 'a', 0o600)
}

/**
 * Keeps the logs bounded while their processes run: one that is too large is copied to the old one and emptied. Its process goes on writing at its end,
 * which is the beginning now; a line that it writes just in between is lost.
 */
export function boundLogs(dataDir: string, maxBytes = maxLogBytes): void {
  const folder = path.dirname(logFile(dataDir, ''))
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (!name.endsWith('.log') || (statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= maxBytes) continue
    copyFileSync(file, `${file}.old`)
    truncateSync(file)
  }
}
