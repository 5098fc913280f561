import { hash } from 'node:crypto'

/** The SHA-256 of some bytes or of a text in UTF-8, as 43 characters that fit into a file name. */
export const digestOf = (body: string | Uint8Array): string => hash('sha256', body, 'base64url')
