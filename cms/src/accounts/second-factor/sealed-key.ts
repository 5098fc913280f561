import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const [nonceLength, tagLength] = [12, 16]

/** A key of its own for this purpose: what Payload does with the same secret says nothing of it. */
const sealingKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'school-improvement second factor', 32))

/**
 * A key as the database keeps it: whoever reads a backup can’t use it.
 * @param account whose it is; sealed for one account it opens for no other
 */
export function sealKey(key: Buffer, account: string, secret: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, sealingKey(secret), nonce).setAAD(Buffer.from(account))
  const body = Buffer.concat([cipher.update(key), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** The key again. @returns undefined when it was sealed with another secret, for another account, or changed since */
export function openKey(sealed: string, account: string, secret: string): Buffer | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length <= nonceLength + tagLength) return undefined
  try {
    const opening = createDecipheriv(algorithm, sealingKey(secret), bytes.subarray(0, nonceLength))
      .setAAD(Buffer.from(account))
      .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
    return Buffer.concat([opening.update(bytes.subarray(nonceLength + tagLength)), opening.final()])
  } catch {
    return undefined
  }
}
