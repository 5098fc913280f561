import { snapshotChangesSchema, snapshotSchema, snapshotWith, type Snapshot } from '@osi/shared'
import { orAfter } from './or-after.ts'

/** The CMS gave no usable snapshot: it is away, slow, or answered something else. Nothing may be published from that. */
export class CmsUnreachable extends Error {}

interface Question {
  /** Asks about another instant than the CMS's now. */
  asOf?: Date | undefined
  /** Asks for the drafts of this bundle, as if they were published. */
  bundle?: string | undefined
  /** Gives the question up. */
  signal?: AbortSignal | undefined
}

export interface SnapshotSource {
  /**
   * Asks the CMS for everything public. Only what changed is sent, where the CMS remembers the snapshot at hand.
   * @param known the snapshot at hand; what stayed in it is the very same object in the answer
   * @returns `unchanged` when the CMS still has what is at hand
   * @throws CmsUnreachable with a sentence for editors
   */
  fetch(known?: Snapshot, question?: Question): Promise<Snapshot | 'unchanged'>
}

/** Milliseconds. A snapshot of ten thousand documents takes a few seconds at most. */
const timeoutMs = 60_000

/** The status of an answer that holds only changes (RFC 3229). */
const changesOnly = 226

/** @param cmsUrl the CMS's origin  @param serviceKey what the publication endpoint asks for */
export function snapshotsOf(cmsUrl: string, serviceKey: string): SnapshotSource {
  const ask = async (known: Snapshot | undefined, { asOf, bundle, signal }: Question): Promise<Response> => {
    const url = new URL('/api/publication', cmsUrl)
    if (asOf) url.searchParams.set('asOf', asOf.toISOString())
    if (bundle) url.searchParams.set('bundle', bundle)
    return fetch(url, {
      headers: {
        authorization: `Bearer ${serviceKey}`,
        ...(known ? { 'if-none-match': `"${known.fingerprint}"`, 'a-im': 'changes' } : {}),
      },
      redirect: 'error',
      signal: orAfter(timeoutMs, signal),
    }).catch((error: unknown) => {
      throw new CmsUnreachable(
        'The CMS does not answer. The site stays as it is and is brought up to date when the CMS is back.',
        { cause: error },
      )
    })
  }
  return {
    async fetch(known, question = {}) {
      const answer = await ask(known, question)
      if (answer.status === 304) return 'unchanged'
      if (!answer.ok) {
        await answer.body?.cancel()
        throw new CmsUnreachable(whyRefused(answer.status))
      }
      const content: unknown = await answer.json().catch(() => undefined)
      const snapshot = answer.status === changesOnly ? changed(known, content) : snapshotSchema.safeParse(content).data
      if (!snapshot) {
        // Changes that don't fit are no reason to stand still: the whole is there to be asked for.
        if (answer.status === changesOnly) return this.fetch(undefined, question)
        throw new CmsUnreachable(
          'The CMS answered with something that is not a publication. Its version may not fit this site’s.',
        )
      }
      return snapshot.fingerprint === known?.fingerprint ? 'unchanged' : snapshot
    },
  }
}

/** @returns undefined when the changes can't be applied to what is known */
function changed(known: Snapshot | undefined, content: unknown): Snapshot | undefined {
  const changes = snapshotChangesSchema.safeParse(content)
  try {
    return known && changes.success ? snapshotWith(known, changes.data) : undefined
  } catch {
    return undefined
  }
}

function whyRefused(status: number): string {
  if (status === 401 || status === 403)
    return 'The CMS does not accept the release builder’s service key. OSI_SERVICE_KEY must be the same for both.'
  return `The CMS answered with an error (${status}). The site stays as it is and is brought up to date when the CMS is well again.`
}
