import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { freePort } from '../../../scripts/ports.ts'
import { textTypeOf } from '../../runtime/compressed-copies.ts'
import { root } from '../../runtime/settings.ts'
import { securityHeaders } from '../security-headers.ts'

/** A server beside ours, over the same files. */
export interface Rival {
  name: string
  origin: string
  process: ChildProcess
}

/** The programs that the comparison needs and that this machine lacks. */
export const missingPrograms = (): string[] =>
  [
    ['nginx', '-v'],
    ['caddy', 'version'],
    ['wrk', '-v'],
    ['h2load', '--version'],
  ].flatMap(([name = '', option = '']) => (spawnSync(name, [option]).error ? [name] : []))

/** nginx sends only copies that lie beside a file; ours are in brotli. */
export function writeGzipCopies(publicFolder: string): void {
  for (const entry of readdirSync(publicFolder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile() && textTypeOf(entry.name)) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)))
  }
}

/** As an administrator would set it up for static files: compressed copies, open files kept, the same headers as ours. */
export async function nginx(home: string, publicFolder: string, workers: number): Promise<Rival> {
  const port = await freePort()
  const folder = join(home, 'nginx')
  mkdirSync(folder, { recursive: true })
  chmodSync(home, 0o755)
  const headers = Object.entries(securityHeaders('https://www.example.org'))
    .map(([name, value]) => `add_header ${name} "${value}";`)
    .join('\n    ')
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes ${workers}; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
user root;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  open_file_cache max=10000 inactive=60s; open_file_cache_valid 60s;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port} reuseport;
    root ${publicFolder};
    gzip_static on; gzip_vary on;
    add_header cache-control no-cache;
    ${headers}
  }
}
`,
  )
  return {
    name: 'nginx',
    origin: `http://127.0.0.1:${port}`,
    process: spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'] }),
  }
}

/** Caddy with the Caddyfile of the repository. @param scheme `https` with a certificate of its own making */
export async function caddy(
  home: string,
  releases: string,
  upstream: string,
  scheme: 'http' | 'https',
): Promise<Rival> {
  const [port, other] = [await freePort(), await freePort()]
  const folder = join(home, `caddy-${scheme}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'Caddyfile')
  const shipped = readFileSync(join(root, 'Caddyfile'), 'utf8')
  writeFileSync(
    file,
    scheme === 'http'
      ? shipped
      : shipped
          .replace('admin off', 'admin off\n\tskip_install_trust\n\tauto_https disable_redirects')
          .replace('{$SITE_ADDRESS} {', '{$SITE_ADDRESS} {\n\ttls internal'),
  )
  return {
    name: scheme === 'http' ? 'Caddy as shipped' : 'Caddy as shipped, TLS',
    origin: `${scheme}://${scheme === 'http' ? '127.0.0.1' : 'localhost'}:${port}`,
    process: spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        SITE_ADDRESS: `${scheme}://${scheme === 'http' ? '127.0.0.1' : 'localhost'}:${port}`,
        CMS_ADDRESS: `http://127.0.0.1:${other}`,
        SITE_UPSTREAM: upstream,
        CMS_UPSTREAM: upstream,
        RELEASES: releases,
      },
      stdio: 'ignore',
    }),
  }
}

/** The file handler of @astrojs/node, as its standalone server runs it: one process, no compression, no headers. */
export async function stockAdapter(home: string, publicFolder: string): Promise<Rival> {
  const port = await freePort()
  const file = join(home, 'stock-adapter.mjs')
  const handler = join(root, 'node_modules/@astrojs/node/dist/serve-static.js')
  writeFileSync(
    file,
    `import { createServer } from 'node:http'
import { createStaticHandler } from ${JSON.stringify(handler)}
const app = { removeBase: (path) => path, manifest: { trailingSlash: 'always', assetsPrefix: undefined }, match: () => undefined }
const handle = createStaticHandler(app, { client: ${JSON.stringify(`file://${publicFolder}/`)}, server: ${JSON.stringify(`file://${dirname(handler)}/`)}, assets: 'assets', port: ${port} }, [])
createServer((request, response) => handle(request, response, () => response.writeHead(404).end())).listen(${port}, '127.0.0.1')
`,
  )
  return {
    name: '@astrojs/node',
    origin: `http://127.0.0.1:${port}`,
    process: spawn(process.execPath, [file], { stdio: ['ignore', 'ignore', 'inherit'] }),
  }
}
