import { minuteMs } from '../time/milliseconds.ts'
import { draftSchema, type Draft } from './draft.ts'
import { isSigned, signatureOf } from './signed-words.ts'

const purpose = 'draft'

/** For how long a sealed draft can be shown, in milliseconds: it is sent on at once. */
export const sealLastsMs = 5 * minuteMs

/**
 * Seals a draft, so that a browser can carry it from the CMS to the site’s server, which then knows that an editor may see it. It is not
 * secret: the editor typed it.
 * @param now from when the seal holds
 */
export async function sealDraft(draft: Draft, now: Date, serviceKey: string): Promise<string> {
  const words = `${now.getTime() + sealLastsMs}.${JSON.stringify(draft)}`
  return `${await signatureOf(purpose, words, serviceKey)}.${words}`
}

/** @returns the draft; undefined when the seal is none, or has run out */
export async function openSealedDraft(sealed: string, now: Date, serviceKey: string): Promise<Draft | undefined> {
  const [, signature = '', words = '', until, json = ''] = /^([0-9a-f]{64})\.((\d{1,15})\.([^]*))$/.exec(sealed) ?? []
  if (!until || Number(until) <= now.getTime()) return undefined
  if (!(await isSigned(purpose, words, { signature, serviceKey }))) return undefined
  return draftSchema.safeParse(JSON.parse(json)).data
}
