import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPublication, type Snapshot } from '@osi/shared'
import { root } from '../../runtime/settings.ts'
import { addressesOf } from '../../src/addresses.ts'

/** The same pages, built as Astro builds static sites: every route asks for its addresses, everything is written by `astro build`. */
const project = join(root, 'site', '.cache', 'plain-build')

const configuration = `
import { defineConfig, passthroughImageService } from 'astro/config'
export default defineConfig({
  output: 'static',
  image: { service: passthroughImageService() },
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', assets: 'assets' },
  prefetch: false,
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false }, environments: { prerender: { resolve: { noExternal: ['@osi/shared', 'lunr', /^@fontsource-variable/] } } } },
})
`

/** Fills in what the release builder and the server otherwise hand in. */
const middleware = `
import { readFileSync } from 'node:fs'
import { readPublication } from '@osi/shared'
const { publication } = readPublication(JSON.parse(readFileSync(${JSON.stringify(join(project, 'snapshot.json'))}, 'utf8')))
const now = new Date(readFileSync(${JSON.stringify(join(project, 'now.txt'))}, 'utf8'))
export const onRequest = ({ locals }, next) => {
  Object.assign(locals, { publication, now, siteUrl: 'http://site.example.test' })
  return next()
}
`

/** `/webinars/[slug].ics` → the addresses that it matches, with their parameters. */
function pathsOf(route: string, addresses: readonly string[]): { address: string; params: Record<string, string> }[] {
  const pattern = route
    .split(/(\[[^\]]+\])/)
    .map((part) => {
      const [, rest, name] = /^\[(\.\.\.)?(\w+)\]$/.exec(part) ?? []
      return name ? `(?<${name}>${rest ? '.+' : '[^/]+'})` : part.replaceAll('.', '\\.')
    })
    .join('')
  const expression = new RegExp(`^${pattern}/?$`)
  return addresses.flatMap((address) => {
    const groups = expression.exec(address.replace(/\/$/, ''))?.groups
    return groups ? [{ address, params: { ...groups } }] : []
  })
}

/** Copies the site's sources and gives every route with parameters its list of them. */
function prepare(snapshot: Snapshot, now: Date): void {
  rmSync(project, { recursive: true, force: true })
  mkdirSync(project, { recursive: true })
  cpSync(join(root, 'site', 'src'), join(project, 'src'), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts'),
  })
  cpSync(join(root, 'site', 'public'), join(project, 'public'), { recursive: true })
  // The page of licenses imports it by its path from the sources.
  cpSync(join(root, 'LICENSE'), join(project, '..', 'LICENSE'))
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(project, 'astro.config.mjs'), configuration)
  writeFileSync(join(project, 'src', 'middleware.ts'), middleware)
  writeFileSync(join(project, 'snapshot.json'), JSON.stringify(snapshot))
  writeFileSync(join(project, 'now.txt'), now.toISOString())

  const pages = join(project, 'src', 'pages')
  const files = readdirSync(pages, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(astro|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const routeOf = (file: string) =>
    `/${file
      .slice(pages.length + 1)
      .replace(/\.(astro|ts)$/, '')
      .replace(/(^|\/)index$/, '$1')}`
  const fixed = new Set(files.filter((file) => !file.includes('[')).map((file) => routeOf(file).replace(/\/?$/, '/')))
  const addresses = addressesOf(readPublication(snapshot).publication, now)
  // Pages that are made on demand, or have nothing to show: a release has none of them.
  const listed = new Set([...addresses.map((address) => address.replace(/\/?$/, '/')), '/404/'])
  for (const file of files.filter((each) => each.endsWith('.astro') && !each.includes('[')))
    if (!listed.has(routeOf(file).replace(/\/?$/, '/'))) rmSync(file)
  let left = addresses.filter((address) => !fixed.has(address.replace(/\/?$/, '/')))
  // The most particular routes first; the one that takes anything takes what is left.
  for (const file of files
    .filter((each) => each.includes('['))
    .sort((one, other) => other.split('/').length - one.split('/').length || other.length - one.length)) {
    const route = routeOf(file)
    const isPage = file.endsWith('.astro')
    const paths = pathsOf(
      route,
      left.filter((address) => address.endsWith('/') === isPage),
    )
    const taken = new Set(paths.map(({ address }) => address))
    left = left.filter((address) => !taken.has(address))
    const list = `export const getStaticPaths = () => (${JSON.stringify(paths.map(({ params }) => ({ params })))})\n`
    const source = readFileSync(file, 'utf8')
    writeFileSync(file, isPage ? source.replace(/^---\n/, `---\n${list}`) : list + source)
  }
}

/** Has a process say at its end how much memory it had at most. */
const sayMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('MEMORY '+process.resourceUsage().maxRSS+'\\n'))`

/** What `sayMemory` said, in megabytes. */
const memoryIn = (words: string): number => Number(/MEMORY (\d+)/.exec(words)?.[1] ?? 0) / 1024

export interface Measured {
  milliseconds: number
  /** The most memory that the process had. */
  megabytes: number
  pages: number
}

/** Builds the plain static site of a snapshot and measures it. @throws Error with the build's last words when it fails */
export async function plainBuild(snapshot: Snapshot, now: Date): Promise<Measured> {
  prepare(snapshot, now)
  const begun = performance.now()
  const build = spawn(
    process.execPath,
    ['--import', sayMemory, join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
    {
      cwd: project,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let words = ''
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (part: Buffer) => (words += part.toString()))
  const [code] = (await once(build, 'close')) as [number]
  const milliseconds = performance.now() - begun
  if (code !== 0) throw new Error(`astro build failed: ${words.slice(-2_000)}`)
  const pages = readdirSync(join(project, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  ).length
  const megabytes = memoryIn(words)
  rmSync(project, { recursive: true, force: true })
  return { milliseconds, megabytes, pages }
}
