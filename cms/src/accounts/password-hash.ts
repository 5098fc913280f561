import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { textIn } from '@osi/shared'

const derive = promisify(pbkdf2)

/** How Payload 3.90 hashes a password; it exports none of it. A test compares both, so that an update that changes it is noticed. */
const hashing = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, keyLength: 32, digest: 'sha256' } as const

const hashOf = (password: string, salt: string): Promise<Buffer> =>
  derive(password, salt, hashing.iterations, hashing.keyLength, hashing.digest)

/** Whether a text is the password of an account. @param account as the database keeps it */
export async function isPasswordOf(account: unknown, password: string): Promise<boolean> {
  const [hash, salt] = [textIn(account, 'hash'), textIn(account, 'salt')]
  if (!hash?.startsWith(hashing.prefix) || !salt) return false
  const [kept, given] = [Buffer.from(hash.slice(hashing.prefix.length), 'hex'), await hashOf(password, salt)]
  return kept.length === given.length && timingSafeEqual(kept, given)
}

/** Takes as long as comparing a password: nobody can tell by the time whether there is an account. */
export async function takeTheTimeOfAPassword(password: string): Promise<void> {
  await hashOf(password, randomBytes(32).toString('hex'))
}
