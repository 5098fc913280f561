import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SnapshotReader } from '@osi/shared'
import type { Clock } from '../../runtime/clock.ts'
import { ReleasesFolder } from '../../runtime/releases/folder.ts'
import { ReleaseOverrides } from '../../runtime/releases/overrides.ts'
import { loadSite, type Render } from '../../runtime/rendering.ts'
import { root, type Settings } from '../../runtime/settings.ts'
import { codeDigest } from './code-digest.ts'
import { Reconciler } from './reconciler.ts'
import { PageRenderer } from '../render/page-renderer.ts'
import { SearchIndexer } from '../search/search-indexer.ts'
import { CompressedCopies } from '../output/compressed-copies.ts'
import { LinkedClone } from '../output/linked-clone.ts'
import { SharingPictures } from '../output/sharing-pictures.ts'
import { UploadCopies } from '../output/uploads.ts'
import { snapshotsOf } from '../../runtime/snapshot-source.ts'
import { LinkChecker } from '../verify/links.ts'
import { forbiddenIn } from '../verify/forbidden.ts'

/** Everything that publishing needs, put together. */
export interface Assembled {
  reconciler: Reconciler
  releases: ReleasesFolder
  overrides: ReleaseOverrides
}

/**
 * @param options.siteFunction the site as a function, when it is not the compiled one
 * @throws Error with one plain sentence when a setting is missing, the site is not built, or the data folder can't be written
 */
export async function assemble(
  settings: Settings,
  clock: Clock,
  { siteFunction, onSweepFailure }: { siteFunction?: Render; onSweepFailure?: (error: unknown) => void } = {},
): Promise<Assembled> {
  const { dataDir, cmsUrl, serviceKey, siteUrl, dist, asOf } = settings
  if (!serviceKey) throw new Error('OSI_SERVICE_KEY is not set. Set it to the same long random text as the CMS’s.')
  const releases = new ReleasesFolder(dataDir)
  releases.create()
  const overrides = new ReleaseOverrides(releases)
  const render = siteFunction ?? (await loadSite(dist, asOf))
  const reconciler = new Reconciler({
    source: snapshotsOf(cmsUrl, serviceKey),
    releases,
    overrides,
    code: codeDigest([
      dist,
      join(root, 'shared', 'src'),
      join(root, 'site', 'src', 'search'),
      join(root, 'site', 'builder'),
    ]),
    clock,
    asOf,
    siteUrl,
    onSweepFailure,
    tools: {
      reader: new SnapshotReader(),
      links: new LinkChecker(siteUrl),
      releases,
      pages: new PageRenderer(render, siteUrl, forbiddenIn(settings.secrets, settings.cmsOrigins)),
      uploads: new UploadCopies(dataDir, cmsUrl, serviceKey),
      search: new SearchIndexer(),
      linkedClone: new LinkedClone(releases),
      compressed: new CompressedCopies(releases.compressedCopies),
      pictures: new SharingPictures(releases.sharingPictures),
      assets: assetsIn(join(dist, 'client')),
      now: clock,
    },
  })
  return { reconciler, releases, overrides }
}

/** Read once, like the pages' code: another build may replace both while this process runs, and they must fit each other. */
function assetsIn(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]))
}
