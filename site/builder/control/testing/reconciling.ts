import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { assemble, type Assembled } from '../assemble.ts'
import { statusOf } from '../status.ts'
import { loadSite, type Render } from '../../../runtime/rendering.ts'
import { BuilderHarness } from '../../testing/builder-harness.ts'

const realSite = loadSite(new URL('../../../dist', import.meta.url).pathname)

/** The file of the webinar that has a recording. */
export const recorded = 'webinars/reading-the-indicators/index.html'

/** The compiled site, a fake CMS over a real socket, real folders; the release builder's own parts in this process. */
export class Reconciling {
  /** Opened before each test; a test may put another in its place. */
  bench!: BuilderHarness
  /** The instant that the release builder takes for now. */
  now = new Date(0)
  /** What kept old releases from being removed. */
  sweepFailures: unknown[] = []
  readonly #running: Assembled[] = []

  async begin(): Promise<void> {
    this.now = new Date('2026-06-01T12:00:00.000Z')
    this.sweepFailures = []
    this.bench = await BuilderHarness.open()
  }

  async end(): Promise<void> {
    await Promise.all(this.#running.splice(0).map(({ reconciler }) => reconciler.close()))
    await this.bench.close()
  }

  /** A release builder; of the real site unless it renders otherwise. */
  async publishing(render?: Render): Promise<Assembled> {
    const assembled = await assemble(this.bench.settings(), () => this.now, {
      siteFunction: render ?? (await realSite),
      onSweepFailure: (error) => this.sweepFailures.push(error),
    })
    this.#running.push(assembled)
    return assembled
  }

  statusAfter({ reconciler, releases, overrides }: Assembled) {
    return statusOf(reconciler, releases, overrides, this.now)
  }

  /** The inode of a file of the live release: the same for two releases that share it. */
  inodeOf(path: string): number {
    return statSync(join(this.bench.releases.live()!.publicFolder, path)).ino
  }
}

/** The same for each test of a file, with a beginning and an end. */
export function reconciling(): Reconciling {
  const run = new Reconciling()
  beforeEach(() => run.begin())
  afterEach(() => run.end())
  return run
}

/** The real site, with other pages in the place of some. */
export const realSiteWith = (
  change: (address: string, page: Awaited<ReturnType<Render>>) => Awaited<ReturnType<Render>>,
): Promise<Render> =>
  realSite.then((render) => async (address, locals) => change(address, await render(address, locals)))

/** The real site, with a page that throws while a condition holds. */
export const throwingAt = (address: string, while_: (page: string) => boolean = () => true): Promise<Render> =>
  realSiteWith((asked, rendered) =>
    asked === address && while_(rendered.body.toString())
      ? { ...rendered, status: 500, failure: 'No such color: octarine' }
      : rendered,
  )
