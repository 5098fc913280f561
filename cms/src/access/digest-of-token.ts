import { createHash } from 'node:crypto'

/** What the database keeps of a token that lets somebody in: whoever reads a backup can’t use it. The token is long enough for a plain digest. */
export const digestOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
