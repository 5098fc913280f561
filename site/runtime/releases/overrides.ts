import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type ReleasesFolder, type Release } from './folder.ts'
import { ReleasesLock } from './lock.ts'

const ordersSchema = z.object({
  /** Readers keep this release, whatever is published, until someone lifts it. */
  rollback: z.object({ to: z.string(), at: z.iso.datetime() }).optional(),
  /** The fingerprint of a snapshot that a publisher looked at and wants live although it lost much. */
  confirmed: z.string().optional(),
})
export type Orders = z.infer<typeof ordersSchema>

/** Milliseconds that a swap may have to wait for another. */
const timeoutMs = 5_000

/** What people told the release builder to do, kept beside the releases so that it outlives processes and works from the command line. */
export class ReleaseOverrides {
  readonly #releases: ReleasesFolder
  readonly #path: string
  readonly #lock: ReleasesLock

  constructor(releases: ReleasesFolder) {
    this.#releases = releases
    this.#path = join(releases.path, 'orders.json')
    this.#lock = new ReleasesLock(releases.path, 'swap')
  }

  read(): Orders {
    try {
      return ordersSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return {}
    }
  }

  /**
   * Makes a kept release live at once and keeps it so, even when a build is under way.
   * @throws Error with a plain sentence when there is no such release
   */
  async rollBackTo(id: string, now: Date): Promise<Release> {
    return this.#lock.whenFree(async () => {
      const release = this.#releases.all().find((each) => each.id === id)
      if (!release) throw new Error(`There is no release ${id}. The last five are kept; npm run releases lists them.`)
      await this.#write({ ...this.read(), rollback: { to: id, at: now.toISOString() } })
      await this.#releases.swapTo(release)
      return release
    }, timeoutMs)
  }

  /** Lifts a rollback; the next comparison publishes what should be live. */
  async resume(): Promise<void> {
    await this.#lock.whenFree(() => this.#write({ ...this.read(), rollback: undefined }), timeoutMs)
  }

  async confirm(fingerprint: string): Promise<void> {
    await this.#lock.whenFree(() => this.#write({ ...this.read(), confirmed: fingerprint }), timeoutMs)
  }

  /**
   * Makes a new release live, unless someone rolled back meanwhile, and sets the oldest aside.
   * @param keep how many releases are kept
   * @returns whether it is live now
   */
  async goLive(release: Release, keep: number): Promise<boolean> {
    return this.#lock.whenFree(async () => {
      const orders = this.read()
      if (orders.rollback) return false
      await this.#releases.swapTo(release)
      if (orders.confirmed) await this.#write({ ...orders, confirmed: undefined })
      await this.#releases.setAside(keep)
      return true
    }, timeoutMs)
  }

  /** Puts a missing or damaged `current` link right. @returns the release it leads to; undefined when there is none */
  async repairCurrentLink(): Promise<Release | undefined> {
    const current = this.#releases.current()
    if (current) return current
    return this.#lock.whenFree(async () => {
      const all = this.#releases.all()
      const release = all.find(({ id }) => id === this.read().rollback?.to) ?? all[0]
      if (release) await this.#releases.swapTo(release)
      return release
    }, timeoutMs)
  }

  async #write(orders: Orders): Promise<void> {
    await writeFile(`${this.#path}.new`, `${JSON.stringify(orders, null, 2)}\n`, { flush: true })
    await rename(`${this.#path}.new`, this.#path)
  }
}
