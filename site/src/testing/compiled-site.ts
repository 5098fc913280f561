import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Publication } from '@osi/shared'
import { loadSite, type Render } from '../../runtime/rendering.ts'

const room = fileURLToPath(new URL('../..', import.meta.url))
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs')

export const testSiteUrl = 'https://osi.example.org'

/** The site as it is in the sources now, compiled for one test file. */
export class CompiledSite {
  readonly #dist: string
  readonly #render: Render

  private constructor(dist: string, render: Render) {
    this.#dist = dist
    this.#render = render
  }

  /**
   * Compiles the site; takes some seconds.
   * @param options.withExamples with the page that no release has
   */
  static async compile({ withExamples = false } = {}): Promise<CompiledSite> {
    // Inside the room, so that what it imports at run time is found.
    mkdirSync(join(room, '.cache'), { recursive: true })
    const dist = mkdtempSync(join(room, '.cache', 'compiled-'))
    await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', dist, '--silent'], {
      cwd: room,
      env: {
        ...environmentOutsideTests(),
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        OSI_EXAMPLES: String(withExamples),
      },
    })
    return new CompiledSite(dist, await loadSite(dist))
  }

  /**
   * A page, as readers get it.
   * @param more what pages made on demand are given besides
   */
  async page(address: string, publication: Publication, now: Date, more: object = {}) {
    const { status, body, failure } = await this.#render(address, { publication, now, siteUrl: testSiteUrl, ...more })
    return { status, html: body.toString(), failure }
  }

  /** A style sheet, a script, a font: what the pages load; undefined when there is no such file. */
  asset(path: string): { body: Buffer; type: string } | undefined {
    try {
      return {
        body: readFileSync(join(this.#dist, 'client', path)),
        type: types[extname(path)] ?? 'application/octet-stream',
      }
    } catch {
      return undefined
    }
  }

  /** The paths of all style sheets, scripts and fonts. */
  get assets(): string[] {
    return readdirSync(join(this.#dist, 'client', 'assets')).map((name) => `/assets/${name}`)
  }

  /** Removes the compiled files. */
  remove(): void {
    rmSync(this.#dist, { recursive: true, force: true })
  }
}

/** Vitest tells its tests by these variables that they are not in production; Astro would compile what they say into the pages. */
const ofVitest = new Set(['PROD', 'DEV', 'MODE', 'SSR', 'BASE_URL'])
const environmentOutsideTests = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.has(name)))

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
