import type { Clock } from '../runtime/clock.ts'
import type { Render } from '../runtime/rendering.ts'
import type { FileCache } from './files/file-cache.ts'
import type { Drafts } from './drafts.ts'
import type { Preview } from './preview.ts'
import type { RateLimits } from './rate-limits.ts'
import type { ReportSpool } from './report/spool.ts'
import type { FormStamps } from './report/time-trap.ts'
import type { ServedReleases } from './served-release.ts'

/** What the parts of the site server share. */
export interface SiteContext {
  served: ServedReleases
  files: FileCache
  /** The folder of sharing pictures. */
  pictures: string
  render: Render
  spool: Pick<ReportSpool, 'keep'>
  stamps: FormStamps
  limits: RateLimits
  clock: Clock
  siteUrl: string
  /** For editors; missing where there is no service key to know them by. */
  preview?: Preview
  /** For editors and whoever has a link from one; missing like `preview`. */
  drafts?: Drafts
}
