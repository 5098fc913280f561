import { isSigned, signatureOf, type Media } from '@osi/shared'
import type { Clock } from '../runtime/clock.ts'
import { fileAddress } from '../src/files/file-address.ts'

/** Where files are that readers don’t have, for whoever is shown a draft with them. */
export const draftFileAddress = '/preview/file/'

const filePurpose = 'draft file'

/** For how long the files of a page that was shown can be loaded, in milliseconds. */
const filesLastMs = 10 * 60 * 1000

export interface PassParts {
  serviceKey: string
  /** The machine’s clock: passes run out by it. */
  clock: Clock
}

/**
 * The same page, whose unpublished files are asked for with a pass.
 * @param html a page
 * @param uploads files that readers don’t have; those that the page doesn’t name get no pass
 */
export async function withPasses(
  html: string,
  uploads: readonly Media[],
  { clock, serviceKey }: PassParts,
): Promise<string> {
  const until = clock().getTime() + filesLastMs
  const passes = new Map<string, string>()
  for (const upload of uploads.filter(({ id }) => html.includes(`/files/${id}/`)))
    for (const file of [upload, ...upload.sizes]) {
      const words = `${until}.${file.mimeType}.${file.url}`
      const pass = `${await signatureOf(filePurpose, words, serviceKey)}.${words}`
      passes.set(fileAddress(upload, file), `${draftFileAddress}?pass=${encodeURIComponent(pass)}`)
    }
  return html.replace(
    /\/files\/[^/"\s]+\/[^"\s]+/g,
    (address) => passes.get(address.replaceAll('&#39;', "'")) ?? address,
  )
}

/**
 * The file that a pass is for.
 * @returns its media type and its address on the CMS; undefined when the pass is none, or has run out
 */
export async function fileOfPass(
  pass: string,
  { clock, serviceKey }: PassParts,
): Promise<{ mimeType: string; url: string } | undefined> {
  const [, signature = '', words = '', until, mimeType = '', url = ''] =
    /^([0-9a-f]{64})\.((\d{1,15})\.([\w.+-]+\/[\w.+-]+?)\.(\/[^]*))$/.exec(pass) ?? []
  if (!until || Number(until) <= clock().getTime()) return undefined
  return (await isSigned(filePurpose, words, { signature, serviceKey })) ? { mimeType, url } : undefined
}
