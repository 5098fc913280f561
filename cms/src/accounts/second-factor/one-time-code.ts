import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds for which a code holds. */
const stepSeconds = 30

const defaultDigits = 6

/** The number of the step that an instant is in. */
export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / stepSeconds)

/**
 * The code of a step (RFC 6238 with SHA-1, which is what authenticator apps expect).
 * @param key that both sides have
 * @param step as `stepAt` gives it
 */
export function codeOfStep(key: Buffer, step: number, digits = defaultDigits): string {
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(message).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** Whether a text can be such a code, as people type them. */
export const isOneTimeCode = (text: string): boolean => /^\d{3}\s?\d{3}$/.test(text.trim())

/**
 * The step whose code a text is: the present one, or one beside it, for a phone whose clock is half a minute off.
 * @returns undefined when it is no such code
 */
export function stepOfCode(key: Buffer, text: string, at: Date): number | undefined {
  if (!isOneTimeCode(text)) return undefined
  const given = Buffer.from(text.replaceAll(/\s/g, ''))
  const present = stepAt(at)
  return [present, present - 1, present + 1].find((step) => timingSafeEqual(Buffer.from(codeOfStep(key, step)), given))
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes in base 32 (RFC 4648, without padding), as authenticator apps and people take them. */
export function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet.charAt(parseInt(group.padEnd(5, '0'), 2))).join('')
}

/** The address that an authenticator app reads from a QR code. @param account the name that it shows */
export function appAddress(key: Buffer, issuer: string, account: string): string {
  const query = `secret=${base32(key)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${defaultDigits}&period=${stepSeconds}`
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${account}`)}?${query}`
}
