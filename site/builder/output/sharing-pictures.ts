import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { codeOf } from '@osi/shared'
import { parseFragment } from 'parse5'
import type { Release } from '../../runtime/releases/folder.ts'
import type { Manifest } from '../../runtime/releases/manifest.ts'
import { sharingFolder, pictureToDraw, type PictureToDraw } from '../../src/sharing/sharing-picture.ts'

/** A release that is kept. */
interface KeptRelease {
  release: Release
  manifest: Pick<Manifest, 'files'>
}

/** Few colors, and the edges of letters: a third of the bytes that all colors take. */
const asPng = { palette: true, colors: 32, effort: 1, dither: 0 }

/**
 * How long to rest after a picture: as long as it took, so that half of a processor stays free. One that took much longer than the fastest tells
 * that others want the processors or the disk, an import for example: then it is eight times as long.
 * @param took milliseconds of this picture
 * @param fastest milliseconds of the fastest one so far
 */
export const restAfter = (took: number, fastest: number): number => took * (took > 1.6 * fastest ? 8 : 1)

/**
 * Draws the sharing pictures that a release's pages name, after it has gone live: until one is there, the site server sends the general picture.
 * A picture is named after what stands on it and drawn once, whatever page or release shows it. One takes about 60 milliseconds:
 * an edited title takes no longer to go live, and the first ten thousand would have held a release up for ten minutes (docs/decisions/0032).
 */
export class SharingPictures {
  readonly #folder: string
  /** By the digest of a page: the picture that it names, or that there is none to draw. */
  #known = new Map<string, string | undefined>()
  #stop = new AbortController()
  #running: Promise<void> = Promise.resolve()

  /** @param folder where the pictures are kept */
  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Begins with those that are not there yet, with half of a processor at most and less while others want them, and removes those that no page shows any more.
   * @param kept every release that readers may get
   */
  begin(live: KeptRelease, kept: readonly KeptRelease[]): void {
    void this.giveUp()
    const { signal } = (this.#stop = new AbortController())
    this.#running = this.#running
      .then(() => this.#draw(live, signal, { gently: true }))
      .then(() => this.#forgetAllBut(kept, signal))
      .catch(() => undefined)
  }

  /** Stops after the picture at hand. */
  async giveUp(): Promise<void> {
    this.#stop.abort()
    await this.#running
  }

  /** Draws all that a release names, as fast as it goes. @throws the system's error when one can't be written */
  async draw(release: KeptRelease): Promise<void> {
    await this.#draw(release, undefined, { gently: false })
  }

  async #draw({ release, manifest }: KeptRelease, signal: AbortSignal | undefined, { gently }: { gently: boolean }) {
    await mkdir(this.#folder, { recursive: true })
    const beside = join(release.publicFolder, sharingFolder)
    await mkdir(beside, { recursive: true })
    const drawn = new Set((await readdir(this.#folder)).filter((name) => !name.startsWith('.')))
    const linked = new Set(await readdir(beside))
    let fastest = Infinity
    for (const { path, digest } of pagesIn(manifest)) {
      signal?.throwIfAborted()
      const known = this.#known.get(digest)
      if (known !== undefined && linked.has(known)) continue
      if (known === undefined && this.#known.has(digest)) continue
      const picture = pictureIn(await readFile(join(release.publicFolder, path), 'utf8'))
      this.#known.set(digest, picture?.name)
      if (!picture) continue
      if (!drawn.has(picture.name)) {
        const begun = performance.now()
        await this.#write(picture)
        drawn.add(picture.name)
        const took = performance.now() - begun
        fastest = Math.min(fastest, took)
        if (gently) await setTimeout(restAfter(took, fastest), undefined, { signal })
      }
      await this.#putBeside(join(beside, picture.name), picture.name)
      linked.add(picture.name)
    }
  }

  async #write({ name, svg }: PictureToDraw): Promise<void> {
    const png = await pngOf(svg)
    const arriving = join(this.#folder, `.${name}`)
    await writeFile(arriving, png, { flush: true })
    await rename(arriving, join(this.#folder, name))
  }

  /** A link in the release, where a web server in front and the static site have it. */
  async #putBeside(target: string, name: string): Promise<void> {
    await link(join(this.#folder, name), target).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
  }

  async #forgetAllBut(kept: readonly KeptRelease[], signal: AbortSignal): Promise<void> {
    const pages = new Map<string, string | undefined>()
    for (const { release, manifest } of kept)
      for (const { path, digest } of pagesIn(manifest)) {
        signal.throwIfAborted()
        if (pages.has(digest)) continue
        const isKnown = this.#known.has(digest)
        const html = isKnown ? '' : await readFile(join(release.publicFolder, path), 'utf8')
        pages.set(digest, isKnown ? this.#known.get(digest) : pictureIn(html)?.name)
      }
    this.#known = pages
    const needed = new Set(pages.values())
    for (const name of await readdir(this.#folder)) {
      signal.throwIfAborted()
      if (!needed.has(name)) await rm(join(this.#folder, name), { force: true })
    }
  }
}

async function pngOf(svg: string): Promise<Buffer> {
  // Loaded with the first picture: most of what the release builder does needs none.
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp(Buffer.from(svg)).png(asPng).toBuffer()
}

const pagesIn = ({ files }: Pick<Manifest, 'files'>): { path: string; digest: string }[] =>
  Object.entries(files).flatMap(([path, { digest }]) => (path.endsWith('.html') ? [{ path, digest }] : []))

/** The picture that a page names in its head. */
function pictureIn(html: string): PictureToDraw | undefined {
  const of = (property: string): string => {
    const [tag = ''] = new RegExp(`<meta property="${property}" content="[^"]*">`).exec(html) ?? []
    const [meta] = parseFragment(tag).childNodes
    return (meta && 'attrs' in meta && meta.attrs.find(({ name }) => name === 'content')?.value) || ''
  }
  return pictureToDraw({ address: of('og:image'), alt: of('og:image:alt') })
}
