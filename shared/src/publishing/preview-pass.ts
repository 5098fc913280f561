/**
 * Lets an editor's browser see the site as of another day: the CMS writes the pass, the site's server reads it, and both know
 * the service key. It says an instant and how long it holds, signed; who changes a letter of it has none.
 */
const encoder = new TextEncoder()

const signature = async (words: string, serviceKey: string): Promise<string> => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(`preview ${serviceKey}`), algorithm, false, ['sign'])
  const signed = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(words)))
  return Array.from(signed, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** For how long a pass holds, in milliseconds: an hour. */
export const previewLasts = 60 * 60 * 1000

/**
 * @param asOf the day and hour as of which the site is shown
 * @param now from when the pass holds
 * @returns text that can stand in an address and in a cookie
 */
export async function previewPass(asOf: Date, now: Date, serviceKey: string): Promise<string> {
  const words = `${asOf.getTime()}.${now.getTime() + previewLasts}`
  return `${words}.${await signature(words, serviceKey)}`
}

/** @returns the instant that a pass is for; undefined when it is none, or has run out */
export async function instantOfPass(pass: string, now: Date, serviceKey: string): Promise<Date | undefined> {
  const [, words = '', asOf, until, signed] = /^((-?\d{1,15})\.(\d{1,15}))\.([0-9a-f]{64})$/.exec(pass) ?? []
  if (!signed || Number(until) <= now.getTime()) return undefined
  // Compared in a form that tells nothing by the time it takes.
  const [given, right] = await Promise.all(
    [signed, await signature(words, serviceKey)].map((text) => signature(text, serviceKey)),
  )
  return given === right ? new Date(Number(asOf)) : undefined
}
