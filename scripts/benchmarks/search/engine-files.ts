import { fileURLToPath } from 'node:url'
import MiniSearch from 'minisearch'
import { createIndex } from 'pagefind'
import { build, type Rollup } from 'vite'
import { buildSearchFiles } from '../../../site/src/search/files/build.ts'
import type { SearchRecord } from '../../../site/src/search/records/record.ts'
import { miniSearchOptions } from './engines/minisearch-options.ts'

export const engines = ['ours', 'minisearch', 'pagefind'] as const
export type Engine = (typeof engines)[number]

/** What an engine needs on a web server, by path, and how long making its index took. */
export interface EngineFiles {
  files: Map<string, Buffer>
  /** Milliseconds. */
  buildTime: number
}

/** The script of an engine's page, bundled and minified as the site's own scripts are. */
export async function scriptOf(engine: Engine): Promise<Buffer> {
  const entry = fileURLToPath(new URL(`engines/${engine}.ts`, import.meta.url))
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, modulePreload: false, rollupOptions: { input: entry, output: { codeSplitting: false } } },
  })) as Rollup.RollupOutput
  const [chunk] = built.output
  return Buffer.from(chunk.code)
}

const makers: Record<Engine, (records: readonly SearchRecord[]) => Promise<Map<string, Buffer>>> = {
  ours: (records) => Promise.resolve(buildSearchFiles(records, [])),
  minisearch: (records) => {
    const index = new MiniSearch(miniSearchOptions)
    index.addAll(records)
    return Promise.resolve(new Map([['minisearch/index.json', Buffer.from(JSON.stringify(index))]]))
  },
  async pagefind(records) {
    const { index } = await createIndex({})
    if (!index) throw new Error('Pagefind could not be started.')
    for (const record of records) await index.addHTMLFile({ url: record.address, content: pageOf(record) })
    const { files } = await index.getFiles()
    await index.deleteIndex()
    return new Map(files.map(({ path, content }) => [`pagefind/${path}`, Buffer.from(content)]))
  },
}

/** Makes an engine's index of pages. */
export async function filesOf(engine: Engine, records: readonly SearchRecord[]): Promise<EngineFiles> {
  const before = performance.now()
  const files = await makers[engine](records)
  return { files, buildTime: performance.now() - before }
}

/** A record as the page that Pagefind reads. */
const pageOf = ({ title, summary, headings, tags, body }: SearchRecord): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1>` +
  `<p>${summary ?? ''}</p><p>${tags.join(', ')}</p>${headings.map((heading, index) => `<h2 id="h${index}">${heading}</h2>`).join('')}` +
  `<p>${body}</p></main></body></html>`
