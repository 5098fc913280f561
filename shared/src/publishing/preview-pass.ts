import { isSigned, signatureOf } from './signed-words.ts'

/**
 * Lets an editor's browser see the site as of another day: the CMS writes the pass, the site's server reads it, and both know
 * the service key. It says an instant and how long it holds, signed; who changes a letter of it has none.
 */
const purpose = 'preview'

/** For how long a pass holds, in milliseconds: an hour. */
export const previewLasts = 60 * 60 * 1000

/**
 * @param asOf the day and hour as of which the site is shown
 * @param now from when the pass holds
 * @returns text that can stand in an address and in a cookie
 */
export async function previewPass(asOf: Date, now: Date, serviceKey: string): Promise<string> {
  const words = `${asOf.getTime()}.${now.getTime() + previewLasts}`
  return `${words}.${await signatureOf(purpose, words, serviceKey)}`
}

/** @returns the instant that a pass is for; undefined when it is none, or has run out */
export async function instantOfPass(pass: string, now: Date, serviceKey: string): Promise<Date | undefined> {
  const [, words = '', asOf, until, signed] = /^((-?\d{1,15})\.(\d{1,15}))\.([0-9a-f]{64})$/.exec(pass) ?? []
  if (!signed || Number(until) <= now.getTime()) return undefined
  return (await isSigned(purpose, words, { signature: signed, serviceKey })) ? new Date(Number(asOf)) : undefined
}
