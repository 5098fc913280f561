import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Publication } from '@osi/shared'
import { PageAnswer, pageRequest } from './page-exchange.ts'

/** What a page is made from, besides its address. Astro gets this very object; make one for each page. */
export interface RenderLocals {
  publication: Publication
  now: Date
  /** The site's own origin. */
  siteUrl: string
  /** Set where `now` is not the clock's: the day as of which the page is shown. */
  asOf?: Date
  /** Whether an editor looks at that day, rather than the whole site status at it. */
  isPreview?: boolean
  /** More for pages that are made on demand. */
  [extra: string]: unknown
}

export interface Rendered {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  body: Buffer
  /** Why the page threw, in the words of the error; only with status 500. */
  failure?: string
}

/** The site as a function: an address and what it is made from give a page. */
export type Render = (address: string, locals: RenderLocals) => Promise<Rendered>

type AstroHandler = (request: object, answer: PageAnswer, next: () => void, locals: object) => Promise<void>

/**
 * Loads the compiled site. Once for each process: modules stay in memory.
 * @param dist the folder that `astro build` wrote
 * @param asOf the instant that every page is shown as of, where it is not the clock's
 * @throws Error when the site is not built
 */
export async function loadSite(dist: string, asOf?: Date): Promise<Render> {
  const entry = join(dist, 'server', 'entry.mjs')
  if (!existsSync(entry)) throw new Error(`The site is not built (${entry} is missing). Run npm run build.`)
  const { handler } = (await import(pathToFileURL(entry).href)) as { handler: AstroHandler }
  await loadAll(join(dist, 'server', 'chunks'))
  return async (address, locals) => {
    let failure: string | undefined
    const onFailure = (error: unknown) => {
      failure = error instanceof Error ? error.message : String(error)
    }
    const answer = new PageAnswer()
    const unknown = () => {
      answer.statusCode = 404
    }
    const request = pageRequest(address, new URL(locals.siteUrl).host)
    Object.assign(locals, { asOf: locals.asOf ?? asOf, onFailure })
    await handler(request, answer, unknown, locals).catch(onFailure)
    if (answer.failure !== undefined) onFailure(answer.failure)
    return {
      status: failure === undefined ? answer.statusCode : 500,
      headers: answer.headers,
      body: answer.body,
      failure,
    }
  }
}

/** Astro loads a page's code when it is first asked for. By then another build may have replaced it: load everything now. */
async function loadAll(folder: string): Promise<void> {
  const chunks = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mjs'))
  await Promise.all(chunks.map((path) => import(pathToFileURL(join(folder, path)).href)))
}
