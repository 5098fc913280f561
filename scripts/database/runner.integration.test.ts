import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { programs } from './programs.ts'
import { runnerFor } from './runner.ts'

/** As a project in root's home is: a folder that only root may enter, with PostgreSQL's programs in it. */
describe.runIf(process.getuid?.() === 0)('PostgreSQL for root, in a folder that only root may enter', () => {
  let closed: string

  beforeAll(async () => {
    closed = mkdtempSync(path.join(tmpdir(), 'osi-closed-'))
    chmodSync(closed, 0o700)
    const { postgres } = await programs()
    cpSync(path.resolve(postgres, '../..'), path.join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
  })
  afterAll(() => rmSync(closed, { recursive: true }))

  const program = (name: string) => path.join(closed, 'native/bin', name)

  test('makes a database as a user who is not root', () => {
    const folder = path.join(closed, 'data', 'postgres')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const runner = runnerFor(program('postgres'), folder)
    const { uid, gid } = runner.owner ?? { uid: 0, gid: 0 }
    expect(uid).not.toBe(0)
    chownSync(folder, uid, gid)
    const [command, args] = runner.command(program('initdb'), ['-D', folder, '--no-sync', '--auth=reject'])
    const { status, stderr } = spawnSync(command, args, { ...runner.as, cwd: '/', encoding: 'utf8' })
    expect(stderr).not.toContain('error')
    expect(status).toBe(0)
  })

  test('that can’t be run is refused with the remedy', () => {
    chmodSync(program('postgres'), 0o000)
    expect(() => runnerFor(program('postgres'), path.join(closed, 'data', 'postgres'))).toThrow(
      /can't run .*\/postgres\. Move the project to a folder that everybody may enter/,
    )
  })
})
