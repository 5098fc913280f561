import { mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

/** Bytes that a log may have when its process starts; then it becomes the old one, and the one before that is gone. */
const enough = 5 * 1024 * 1024

/** Where a process of the stack writes what it has to say. */
export const logFile = (dataDir: string, name: string): string => path.join(dataDir, 'logs', `${name}.log`)

/** Opens a log to append to it. @returns a file descriptor, to be closed once the process has it */
export function openLog(dataDir: string, name: string): number {
  const file = logFile(dataDir, name)
  mkdirSync(path.dirname(file), { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > enough) renameSync(file, `${file}.old`)
  return openSync(file, 'a', 0o600)
}
