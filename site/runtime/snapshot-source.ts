import { snapshotSchema, type Snapshot } from '@osi/shared'

/** The CMS gave no usable snapshot: it is away, slow, or answered something else. Nothing may be published from that. */
export class CmsUnreachable extends Error {}

export interface SnapshotSource {
  /**
   * Asks the CMS for everything public.
   * @param knownFingerprint of the snapshot at hand
   * @param asOf asks about another instant than the CMS's now
   * @returns `unchanged` when the CMS still has what is at hand
   * @throws CmsUnreachable with a sentence for editors
   */
  fetch(knownFingerprint?: string, asOf?: Date): Promise<Snapshot | 'unchanged'>
}

/** Milliseconds. A snapshot of ten thousand documents takes a few seconds at most. */
const patience = 60_000

/** @param cmsUrl the CMS's origin  @param serviceKey what the publication endpoint asks for */
export function snapshotsOf(cmsUrl: string, serviceKey: string): SnapshotSource {
  return {
    async fetch(knownFingerprint, asOf) {
      const url = new URL('/api/publication', cmsUrl)
      if (asOf) url.searchParams.set('asOf', asOf.toISOString())
      const answer = await fetch(url, {
        headers: {
          authorization: `Bearer ${serviceKey}`,
          ...(knownFingerprint ? { 'if-none-match': `"${knownFingerprint}"` } : {}),
        },
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      }).catch((error: unknown) => {
        throw new CmsUnreachable(
          'The CMS does not answer. The site stays as it is and is brought up to date when the CMS is back.',
          {
            cause: error,
          },
        )
      })
      if (answer.status === 304) return 'unchanged'
      if (!answer.ok) {
        await answer.body?.cancel()
        throw new CmsUnreachable(whyRefused(answer.status))
      }
      const parsed = snapshotSchema.safeParse(await answer.json().catch(() => undefined))
      if (!parsed.success)
        throw new CmsUnreachable(
          'The CMS answered with something that is not a publication. Its version may not fit this site’s.',
        )
      return parsed.data.fingerprint === knownFingerprint ? 'unchanged' : parsed.data
    },
  }
}

function whyRefused(status: number): string {
  if (status === 401 || status === 403)
    return 'The CMS does not accept the publisher’s service key. OSI_SERVICE_KEY must be the same for both.'
  return `The CMS answered with an error (${status}). The site stays as it is and is brought up to date when the CMS is well again.`
}
