import type { Notice } from '@osi/shared'

/**
 * Names what a notice says, so that a browser remembers that its reader closed it: another wording is another notice.
 * @returns a short name (FNV-1a); two notices may share one by chance, which hides a notice from those who closed the other
 */
export function noticeKey({ level, message = '', link }: Notice): string {
  let hash = 0x811c9dc5
  for (const character of `${level}\n${message}\n${link?.url ?? ''}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
