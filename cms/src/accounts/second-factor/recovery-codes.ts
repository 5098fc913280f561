import { createHash, randomInt } from 'node:crypto'

const count = 10
const length = 24

/** Letters and digits that nobody takes for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

const newCode = (): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length)))
    .join('')
    .replaceAll(/.{4}(?=.)/g, '$&-')

/** Codes for whoever has lost the phone, in groups of four: 118 bits each, so that a plain digest of them keeps them secret (ASVS 6.5.2). */
export const newRecoveryCodes = (): string[] => Array.from({ length: count }, newCode)

/** What the database keeps of a code. @param code as people type it: groups, spaces and capitals don’t matter */
export const digestOfRecoveryCode = (code: string): string =>
  createHash('sha256')
    .update(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .digest('base64url')
