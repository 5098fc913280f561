import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A digest of everything that decides what a page looks like, apart from its content: other code, another release.
 * @param folders the compiled site, and sources that run as they are; missing ones don't count
 */
export function codeDigest(folders: readonly string[]): string {
  const digest = createHash('sha256')
  for (const folder of folders)
    for (const path of sourcesBelow(folder)) digest.update(`${path}\0`).update(readFileSync(join(folder, path)))
  return digest.digest('hex')
}

function sourcesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
  } catch {
    return []
  }
}
