import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DCLinter } from 'dclint'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { securityHeaders as cmsHeaders } from '../cms/src/server/security-headers.ts'
import { securityHeaders } from '../site/server/security-headers.ts'
import { root } from './stack/settings.ts'

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const units = readdirSync(path.join(root, 'systemd')).map((name) => path.join(root, 'systemd', name))

test.each(Object.entries(securityHeaders('https://www.example.org')))(
  'Caddy sends %s as the site does',
  (name, value) => {
    expect(textOf('Caddyfile').replaceAll('{$HSTS_MORE}', '')).toContain(`${name} "${value}"`)
  },
)

test('Caddy covers the hosts below with HSTS where the site and the CMS do, and nowhere by default', () => {
  const [, more = ''] = /HSTS_MORE: '\$\{HSTS_INCLUDE_SUBDOMAINS:\+(.*)\}'/.exec(textOf('docker-compose.yml')) ?? []
  const { 'strict-transport-security': sent } = securityHeaders('https://www.example.org', true)
  expect(sent).toBe('max-age=31536000; includeSubDomains')
  expect(cmsHeaders('https://cms.example.org', undefined, true)).toMatchObject({ 'strict-transport-security': sent })
  const names = ['strict-transport-security', 'Strict-Transport-Security']
  for (const name of names) expect(textOf('Caddyfile').replaceAll('{$HSTS_MORE}', more)).toContain(`${name} "${sent}"`)
  expect(securityHeaders('http://localhost:4321', true)).not.toHaveProperty('strict-transport-security')
})

test('nothing in the Caddyfile changes which TLS there is, or turns it off', () => {
  expect(textOf('Caddyfile')).not.toMatch(/\b(tls|auto_https|protocols|ciphers|disable_redirects|http_port)\b/)
})

test('the world reaches Caddy alone, and the site reaches no database', () => {
  const part = z.object({ ports: z.array(z.string()).optional(), environment: z.record(z.string(), z.string()) })
  const compose = z.object({ services: z.record(z.string(), part) })
  const { services } = compose.parse(parse(textOf('docker-compose.yml'), { merge: true }))
  const open = Object.entries(services).filter(([, { ports }]) => ports)
  expect(open.map(([name, { ports }]) => [name, ports])).toEqual([['caddy', ['80:80', '443:443', '443:443/udp']]])
  for (const name of ['site', 'builder', 'caddy'])
    expect(Object.keys(services[name]?.environment ?? {}).filter((each) => each.startsWith('DATABASE'))).toEqual([])
})

test.each(['', 'cms', 'site', 'shared'])('the versions of packages in %s/package.json are exact', (room) => {
  const named = z.record(z.string(), z.string()).optional()
  const { dependencies = {}, devDependencies = {} } = z
    .object({ dependencies: named, devDependencies: named })
    .parse(JSON.parse(textOf(path.join(room, 'package.json'))))
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+[\w.+-]*$/)
})

test('operations.md names every command that it needs, and each of them exists', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
  const named = [...textOf('docs/operations.md').matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name)
  for (const name of new Set(named)) expect(Object.keys(scripts)).toContain(name)
})

test('what speaks to a store is there after npm prune --omit=dev, once for all that use it', () => {
  const entry = z.object({
    version: z.string().optional(),
    dev: z.boolean().optional(),
    dependencies: z.record(z.string(), z.string()).optional(),
  })
  const lock = z.object({ packages: z.record(z.string(), entry) })
  const { packages } = lock.parse(JSON.parse(textOf('package-lock.json')))
  const found = Object.entries(packages).filter(([place]) => place.endsWith('node_modules/@aws-sdk/client-s3'))
  expect(found.map(([place, { dev }]) => [place, dev])).toEqual([['node_modules/@aws-sdk/client-s3', undefined]])
  for (const room of ['', 'cms'])
    expect(packages[room]?.dependencies?.['@aws-sdk/client-s3']).toBe(found[0]?.[1].version)
})

test.runIf(spawnSync('systemd-analyze', ['--version']).status === 0)('systemd understands the units', () => {
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
})

describe('the schema of the Compose Specification', () => {
  // Its own types are written for bundlers.
  const linted = z.array(z.object({ messages: z.array(z.object({ rule: z.string(), message: z.string() })) }))
  /** What dclint says of a file beside its opinions of style, which are not ours. */
  const problemsOf = (file: string): string[] =>
    linted
      .parse(new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] }).lintFiles([file], false))
      .flatMap(({ messages }) => messages)
      .filter(({ rule }) => ['invalid-schema', 'invalid-yaml', 'unknown-error'].includes(rule))
      .map(({ message }) => message)

  test('allows docker-compose.yml', () => {
    expect(problemsOf(path.join(root, 'docker-compose.yml'))).toEqual([])
  })

  test.each([
    ['a key that there isn’t', 'read_only: true', 'read_onyl: true', /additional properties/],
    ['a list in the place of a word', 'options: { max-size: 10m', 'options: { max-size: [10m]', /max-size/],
    ['a part without a container', '  cms:\n', '  cms: none\n  other:\n', /services\/cms/],
  ])('refuses it with %s', (_, from, to, reason) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'osi-compose-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const text = textOf('docker-compose.yml')
    expect(text).toContain(from)
    const file = path.join(folder, 'docker-compose.yml')
    writeFileSync(file, text.replace(from, to))
    expect(problemsOf(file)).toEqual([expect.stringMatching(reason)])
  })
})
