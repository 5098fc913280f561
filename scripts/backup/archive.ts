import { codeOf } from '@osi/shared'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'

/** A file that goes into an archive: its name there, and where it is. */
interface Member {
  name: string
  file: string
}

/** The SHA-256 of a file, in hexadecimal digits. @throws Error when it can't be read */
export async function sha256Of(file: string): Promise<string> {
  const digest = createHash('sha256')
  await pipeline(createReadStream(file), digest)
  return digest.digest('hex')
}

/** Writes a `.tar.gz`, readable by its owner alone: it holds everything, accounts included. */
export async function writeArchive(target: string, members: readonly Member[]): Promise<void> {
  const archive = pack()
  const writing = pipeline(archive, createGzip(), createWriteStream(target, { mode: 0o600, flush: true }))
  try {
    for (const { name, file } of members) {
      const { size, mtime } = await stat(file)
      await pipeline(
        createReadStream(file, { end: Math.max(size - 1, 0) }),
        archive.entry({ name, size, mtime, mode: 0o600 }),
      )
    }
    archive.finalize()
  } catch (error) {
    archive.destroy(error as Error)
  }
  await writing
}

/**
 * Unpacks a `.tar.gz` into an empty folder. Nothing is written outside of it, whatever the archive says.
 * @throws Error when the archive is damaged or cut off
 */
export async function unpackArchive(source: string, folder: string): Promise<void> {
  const archive = extract()
  const unpacking = (async () => {
    for await (const entry of archive) {
      const target = path.join(folder, path.normalize(`/${entry.header.name}`))
      if (entry.header.type !== 'file') {
        entry.resume()
        continue
      }
      mkdirSync(path.dirname(target), { recursive: true })
      await pipeline(entry, createWriteStream(target, { mode: 0o600 }))
    }
  })()
  await Promise.all([pipeline(createReadStream(source), createGunzip(), archive), unpacking])
}

/** All files below a folder, with names below `prefix`; none when there is no such folder. */
export async function membersBelow(folder: string, prefix: string): Promise<Member[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => ({ name: `${prefix}/${path.relative(folder, file).split(path.sep).join('/')}`, file }))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
