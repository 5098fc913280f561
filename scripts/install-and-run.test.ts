import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** A repository with one package and one script, which says what it was given and ends with 7. */
let root: string

const wanted = {
  '': {},
  'node_modules/left': { version: '1.2.3' },
  'node_modules/for-another-machine': { version: '1.0.0', optional: true },
  shared: { version: '1.0.0' },
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'osi-install-'))
  mkdirSync(path.join(root, 'scripts'))
  copyFileSync(path.join(import.meta.dirname, 'install-and-run.mjs'), path.join(root, 'scripts/install-and-run.mjs'))
  writeFileSync(path.join(root, 'scripts/say.mjs'), 'console.log(process.argv.slice(2).join()); process.exitCode = 7')
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  // In npm's place: puts everything where it belongs.
  writeFileSync(
    path.join(root, 'npm.mjs'),
    `import { mkdirSync, symlinkSync, writeFileSync, existsSync } from 'node:fs'
     console.log('npm ' + process.argv[2])
     mkdirSync('node_modules/node/bin', { recursive: true })
     if (!existsSync('node_modules/node/bin/node')) symlinkSync(process.execPath, 'node_modules/node/bin/node')
     writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/left': { version: '1.2.3' } } }))
     writeFileSync('installed', String(process.argv.slice(2)))
     process.exitCode = Number(process.env.NPM_FAILS ?? 0)`,
  )
})
afterEach(() => rmSync(root, { recursive: true }))

const run = (environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['scripts/install-and-run.mjs', 'scripts/say.mjs', 'one', '--two'], {
    cwd: root,
    env: { ...process.env, npm_execpath: path.join(root, 'npm.mjs'), ...environment },
    encoding: 'utf8',
  })

const isInstalledNow = () => {
  try {
    return readFileSync(path.join(root, 'installed'), 'utf8').startsWith('ci')
  } catch {
    return false
  }
}

function haveInstalled(version: string): void {
  mkdirSync(path.join(root, 'node_modules/node/bin'), { recursive: true })
  symlinkSync(process.execPath, path.join(root, 'node_modules/node/bin/node'))
  const packages = { 'node_modules/left': { version } }
  writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
}

describe('a command of a fresh clone', () => {
  test('installs the packages first, and keeps standard output for the command', () => {
    const { status, stdout, stderr } = run()
    expect(isInstalledNow()).toBe(true)
    expect(stderr).toContain('Installing the packages')
    expect(stdout).toBe('one,--two\n')
    expect(status).toBe(7)
  })

  test('installs nothing when everything is there, packages for other machines aside', () => {
    haveInstalled('1.2.3')
    const { status, stdout } = run()
    expect(isInstalledNow()).toBe(false)
    expect(stdout).toBe('one,--two\n')
    expect(status).toBe(7)
  })

  test('installs anew when the lockfile asks for another version', () => {
    haveInstalled('1.2.2')
    expect(run().status).toBe(7)
    expect(isInstalledNow()).toBe(true)
  })

  test('says so and ends with 1 when nothing can be installed', () => {
    const { status, stderr, stdout } = run({ NPM_FAILS: '1' })
    expect(stderr).toContain('The packages could not be installed')
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })
})

describe('in an installation without the packages for developers', () => {
  beforeEach(() => {
    const packages = { ...wanted, 'node_modules/node': { version: '24.0.0', dev: true } }
    writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages }))
    mkdirSync(path.join(root, 'node_modules'), { recursive: true })
    const installed = { packages: { 'node_modules/left': { version: '1.2.3' } } }
    writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify(installed))
  })

  test('a command runs with the Node that it was started with, and nothing is installed', () => {
    const { stdout, status } = run()
    expect([stdout, status, isInstalledNow()]).toEqual(['one,--two\n', 7, false])
  })

  test('a program for developers is refused in a sentence', () => {
    const { stderr, status } = spawnSync(process.execPath, ['scripts/install-and-run.mjs', 'scripts/test.ts'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect([stderr, status]).toEqual([
      'scripts/test.ts needs the packages for developers, which this installation leaves out. Run it in a clone of the repository.\n',
      1,
    ])
  })
})
