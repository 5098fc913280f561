import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Publication } from '@osi/shared'
import type { App } from 'astro/app'

/** What a page is made from, besides its address. Astro gets this very object; make one for each page. */
export interface RenderLocals {
  publication: Publication
  now: Date
  /** The site's own origin. */
  siteUrl: string
  /** Set where `now` is not the clock's: the day as of which the page is shown. */
  asOf?: Date
  /** Whether an editor looks at that day, while readers get another. */
  isPreview?: boolean
  /** More for pages that are made on demand. */
  [extra: string]: unknown
}

export interface Rendered {
  status: number
  headers: Record<string, string>
  body: Buffer
  /** Why the page threw, in the words of the error; only with status 500. */
  failure?: string
}

/** The site as a function: an address and what it is made from give a page. */
export type Render = (address: string, locals: RenderLocals) => Promise<Rendered>

/** What `compiled/site-app.ts` exports. */
type SiteApp = Pick<App, 'match' | 'render'>

/**
 * Loads the compiled site. Once for each process: modules stay in memory.
 * @param dist the folder that `astro build` wrote
 * @param asOf the instant that every page is shown as of, where it is not the clock's
 * @throws Error when the site is not built
 */
export async function loadSite(dist: string, asOf?: Date): Promise<Render> {
  const entry = join(dist, 'server', 'app.mjs')
  if (!existsSync(entry)) throw new Error(`The site is not built (${entry} is missing). Run npm run build.`)
  const { app } = (await import(pathToFileURL(entry).href)) as { app: SiteApp }
  await loadAll(join(dist, 'server', 'chunks'))
  return async (address, locals) => {
    const request = new Request(locals.siteUrl + address)
    const routeData = app.match(request)
    if (!routeData) return { status: 404, headers: {}, body: Buffer.alloc(0) }
    let failure: string | undefined
    // `middleware.ts` calls it: Astro itself only answers 500.
    const onFailure = (error: unknown) => {
      failure = error instanceof Error ? error.message : String(error)
    }
    Object.assign(locals, { asOf: locals.asOf ?? asOf, onFailure })
    const response = await app.render(request, { locals, routeData, addCookieHeader: true })
    return {
      status: failure === undefined ? response.status : 500,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
      failure,
    }
  }
}

/** Astro loads a page's code when it is first asked for. By then another build may have replaced it: load everything now. */
async function loadAll(folder: string): Promise<void> {
  const chunks = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mjs'))
  await Promise.all(chunks.map((path) => import(pathToFileURL(join(folder, path)).href)))
}
