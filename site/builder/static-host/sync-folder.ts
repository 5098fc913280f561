import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** What a reader's browser or a network in front of the host may still have in its old form: addresses on the site. */
export interface SyncedAddresses {
  /** New or with other content. */
  changed: string[]
  removed: string[]
}

/** All files below a folder, by their paths with slashes; none when it isn't there. */
function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  } catch {
    return []
  }
}

const isSame = (one: string, other: string): boolean => {
  const size = statSync(other, { throwIfNoEntry: false })?.size
  return size === statSync(one).size && readFileSync(one).equals(readFileSync(other))
}

/** The address at which a host answers with a file. */
export const addressOfFile = (path: string): string => encodeURI(`/${path.replace(/(^|\/)index\.html$/, '$1')}`)

/** What pages load comes before pages, so that none asks for what isn't there yet. */
const pagesLast = (one: string, other: string): number =>
  Number(one.endsWith('.html')) - Number(other.endsWith('.html')) || one.localeCompare(other)

/**
 * Makes a folder hold the same files as another one, and nothing else. Each file is there whole or not at all; files that are no longer needed go
 * last. What is the same is not touched.
 *
 * @returns what a cache in front of it has to forget
 */
export function syncFolder(source: string, target: string): SyncedAddresses {
  const wanted = filesBelow(source)
  const changed = wanted.filter((path) => !isSame(join(source, path), join(target, path))).toSorted(pagesLast)
  for (const path of changed) {
    const unfinished = join(target, `${path}.being-written`)
    mkdirSync(dirname(unfinished), { recursive: true })
    copyFileSync(join(source, path), unfinished)
    renameSync(unfinished, join(target, path))
  }
  const kept = new Set(wanted)
  const removed = filesBelow(target).filter((path) => !kept.has(path))
  for (const path of removed) rmSync(join(target, path), { force: true })
  return { changed: changed.map(addressOfFile), removed: removed.map(addressOfFile) }
}
