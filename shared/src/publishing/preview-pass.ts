import { hourMs } from '../time/milliseconds.ts'
import { isSigned, signatureOf } from './signed-words.ts'

/**
 * Lets an editor's browser see the site as readers don't have it yet: the CMS writes the pass, the site's server reads it, and both know
 * the service key. It says what is shown and how long it holds, signed; who changes a letter of it has none.
 */
const purpose = 'preview'

/** What a pass shows. */
export interface Previewed {
  /** The day and hour as of which the site is shown. */
  asOf: Date
  /** The id of a bundle whose drafts are shown as if they were published. */
  bundle?: string | undefined
}

/** For how long a pass holds, in milliseconds. */
export const previewLastsMs = hourMs

/**
 * @param now from when the pass holds
 * @returns text that can stand in an address and in a cookie
 */
export async function previewPass({ asOf, bundle }: Previewed, now: Date, serviceKey: string): Promise<string> {
  const words = [asOf.getTime(), now.getTime() + previewLastsMs, ...(bundle ? [bundle] : [])].join('.')
  return `${words}.${await signatureOf(purpose, words, serviceKey)}`
}

const passPattern = /^((-?\d{1,15})\.(\d{1,15})(?:\.([\da-f]{8}-[\da-f-]{27}))?)\.([0-9a-f]{64})$/

/** @returns what a pass is for; undefined when it is none, or has run out */
export async function previewOfPass(pass: string, now: Date, serviceKey: string): Promise<Previewed | undefined> {
  const [, words = '', asOf, until, bundle, signed] = passPattern.exec(pass) ?? []
  if (!signed || Number(until) <= now.getTime()) return undefined
  const isGood = await isSigned(purpose, words, { signature: signed, serviceKey })
  return isGood ? { asOf: new Date(Number(asOf)), bundle } : undefined
}
