import { readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type ReleasesFolder, type Release } from './folder.ts'
import { ReleasesLock } from './lock.ts'

const overridesSchema = z.object({
  /** Readers keep this release, whatever is published, until someone lifts the pin. */
  pinnedRelease: z.object({ id: z.string(), since: z.iso.datetime() }).optional(),
  /** The fingerprint of a snapshot that a publisher looked at and wants live although it lost much. */
  approvedSnapshot: z.string().optional(),
})
export type Overrides = z.infer<typeof overridesSchema>

/** What earlier versions wrote into `orders.json`. It is read until the first change; it can go once every installation has had one. */
const earlierSchema = z
  .object({
    rollback: z.object({ to: z.string(), at: z.iso.datetime() }).optional(),
    confirmed: z.string().optional(),
  })
  .transform(({ rollback, confirmed }): Overrides => ({
    ...(rollback ? { pinnedRelease: { id: rollback.to, since: rollback.at } } : {}),
    ...(confirmed === undefined ? {} : { approvedSnapshot: confirmed }),
  }))

/** How long a change waits for a swap under way. */
const timeoutMs = 5_000

/**
 * What publishers decided about releases, in `overrides.json` beside them: it outlives processes, and commands work on it while the
 * release builder runs.
 */
export class ReleaseOverrides {
  readonly #releases: ReleasesFolder
  readonly #path: string
  readonly #earlierPath: string
  readonly #lock: ReleasesLock

  constructor(releases: ReleasesFolder) {
    this.#releases = releases
    this.#path = join(releases.path, 'overrides.json')
    this.#earlierPath = join(releases.path, 'orders.json')
    this.#lock = new ReleasesLock(releases.path, 'swap')
  }

  /** The overrides in force; none when there is no file, or one that can't be read. */
  read(): Overrides {
    return readJson(this.#path, overridesSchema) ?? readJson(this.#earlierPath, earlierSchema) ?? {}
  }

  /**
   * Makes a kept release live at once and keeps it so, even when a build is under way.
   * @throws Error with a plain sentence when there is no such release
   */
  async pinRelease(id: string, now: Date): Promise<Release> {
    return this.#lock.whenFree(async () => {
      const release = this.#releases.all().find((each) => each.id === id)
      if (!release) throw new Error(`There is no release ${id}. The last five are kept; npm run releases lists them.`)
      await this.#write({ ...this.read(), pinnedRelease: { id, since: now.toISOString() } })
      await this.#releases.swapTo(release)
      return release
    }, timeoutMs)
  }

  /** Lifts the pin; the next comparison publishes what should be live. */
  async unpinRelease(): Promise<void> {
    await this.#lock.whenFree(() => this.#write({ ...this.read(), pinnedRelease: undefined }), timeoutMs)
  }

  /** Lets one snapshot go live although it lost much. @param fingerprint of that snapshot */
  async approveSnapshot(fingerprint: string): Promise<void> {
    await this.#lock.whenFree(() => this.#write({ ...this.read(), approvedSnapshot: fingerprint }), timeoutMs)
  }

  /**
   * Makes a new release live, unless someone pinned another meanwhile, and sets the oldest aside.
   * @param keep how many releases are kept
   * @returns whether it is live now
   */
  async goLive(release: Release, keep: number): Promise<boolean> {
    return this.#lock.whenFree(async () => {
      const overrides = this.read()
      if (overrides.pinnedRelease) return false
      await this.#releases.swapTo(release)
      if (overrides.approvedSnapshot) await this.#write({ ...overrides, approvedSnapshot: undefined })
      await this.#releases.setAside(keep)
      return true
    }, timeoutMs)
  }

  /**
   * Makes the `current` link whole again when it is missing or damaged.
   * @returns the release that it leads to; undefined when there is none
   */
  async repairCurrentLink(): Promise<Release | undefined> {
    const current = this.#releases.current()
    if (current) return current
    return this.#lock.whenFree(async () => {
      const all = this.#releases.all()
      const release = all.find(({ id }) => id === this.read().pinnedRelease?.id) ?? all[0]
      if (release) await this.#releases.swapTo(release)
      return release
    }, timeoutMs)
  }

  async #write(overrides: Overrides): Promise<void> {
    await writeFile(`${this.#path}.new`, `${JSON.stringify(overrides, null, 2)}\n`, { flush: true })
    await rename(`${this.#path}.new`, this.#path)
    await rm(this.#earlierPath, { force: true })
  }
}

/** @returns undefined when there is no such file, or it holds something else */
function readJson<Value>(path: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}
