import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { securityHeaders } from '../site/server/security-headers.ts'
import { root } from './stack/settings.ts'

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const units = readdirSync(path.join(root, 'systemd')).map((name) => path.join(root, 'systemd', name))

test.each(Object.entries(securityHeaders('https://www.example.org')))(
  'Caddy sends %s as the site does',
  (name, value) => {
    expect(textOf('Caddyfile')).toContain(`${name} "${value}"`)
  },
)

test('operations.md names every command that it needs, and each of them exists', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
  const named = [...textOf('docs/operations.md').matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name)
  for (const name of new Set(named)) expect(Object.keys(scripts)).toContain(name)
})

test.runIf(spawnSync('systemd-analyze', ['--version']).status === 0)('systemd understands the units', () => {
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
})
