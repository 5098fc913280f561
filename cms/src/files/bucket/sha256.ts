import { createHash } from 'node:crypto'

/** The SHA-256 of some bytes, in hexadecimal digits. */
export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
