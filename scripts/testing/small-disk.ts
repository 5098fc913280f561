import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Puts a small disk at a folder, which a test can fill. @param size as `mount` writes it, like `6m` */
export const mountDisk = (folder: string, size: string): Buffer =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' })

/** Takes it away, also while a process still has a file of it open. */
export const unmountDisk = (folder: string): Buffer => execFileSync('umount', ['-l', folder], { stdio: 'pipe' })

/** Whether this user may make a disk; elsewhere there is nothing to fill. In a container root mostly may not. */
export function mayMountDisks(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(path.join(tmpdir(), 'osi-disk-'))
  try {
    mountDisk(folder, '64k')
    unmountDisk(folder)
    return true
  } catch {
    return false
  } finally {
    rmdirSync(folder)
  }
}
