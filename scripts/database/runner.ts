import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../refusal.ts'

interface User {
  uid: number
  gid: number
  name: string
}

/** How a program of PostgreSQL is started: by whom, and through what. */
export interface Runner {
  /** Who must own the files, where it isn't the one who runs this. */
  owner?: User
  /** For the options of `spawn`: the user to become, where the command doesn't do it by itself. */
  as: { uid?: number; gid?: number }
  command(program: string, args: string[]): [string, string[]]
}

/** PostgreSQL refuses to run as root; then it runs as one of these, the first that the machine has. */
const otherUsers = ['postgres', 'nobody']

/** Rights that let a process pass through folders that are closed to its user, the smaller one first. */
const passingRights = ['dac_read_search', 'dac_override']

/**
 * Finds out how PostgreSQL can run here: as this user, or, for root, as another one who reaches its programs and its files.
 * A project below a folder of root's own (mode 700) is the usual obstacle: `setpriv` can hand on the right to pass it.
 *
 * @param postgres the server program
 * @param folder its data folder, or where that will be made
 * @throws Refusal that says what can't be reached and what to do
 */
export function runnerFor(postgres: string, folder: string): Runner {
  const owner = process.getuid?.() === 0 ? otherUser(folder) : undefined
  const parent = path.dirname(folder)
  const found = waysToRun(owner).find((runner) => canRun(runner, postgres) && canEnter(runner, parent))
  if (found) return found
  const who = owner ? `the user ${owner.name}, as which it runs because it refuses to run as root,` : 'this user'
  const [obstacle, remedy] = waysToRun(owner).some((runner) => canRun(runner, postgres))
    ? [`enter ${parent}`, 'Set OSI_DATA_DIR to a folder that everybody may enter, such as /var/lib/osi']
    : [`run ${postgres}`, 'Move the project to a folder that everybody may enter, such as /srv/osi']
  throw new Refusal(
    `PostgreSQL can't be started: ${who} can't ${obstacle}. ${remedy}, or set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

/** In the order of preference. */
function waysToRun(owner: User | undefined): Runner[] {
  const directly = (program: string, args: string[]): [string, string[]] => [program, args]
  if (!owner) return [{ as: {}, command: directly }]
  return [
    { owner, as: { uid: owner.uid, gid: owner.gid }, command: directly },
    ...passingRights.map((right) => passing(owner, right)),
  ]
}

/** The user who owns the files, when there are some; otherwise the first of the candidates. */
function otherUser(folder: string): User {
  const owner = statSync(folder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `number ${owner.uid}` }
  for (const name of otherUsers) {
    const [uid, gid] = ['-u', '-g'].map((which) =>
      Number(spawnSync('id', [which, name], { encoding: 'utf8' }).stdout || Number.NaN),
    )
    if (uid && gid) return { uid, gid, name }
  }
  throw new Refusal(
    `PostgreSQL refuses to run as root, and this machine has no user ${otherUsers.join(' or ')} to run it as. Start as another user, or set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

/** Becomes the user, but keeps one of root's rights. */
function passing(owner: User, right: string): Runner {
  const options = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    // Or access(2), by which initdb looks for its programs, would not count the right.
    '--securebits=+no_setuid_fixup',
    `--inh-caps=-all,+${right}`,
    `--ambient-caps=-all,+${right}`,
  ]
  return { owner, as: {}, command: (program, args) => ['setpriv', [...options, '--', program, ...args]] }
}

const succeeds = (runner: Runner, program: string, args: string[]): boolean =>
  spawnSync(...runner.command(program, args), { ...runner.as, cwd: '/', stdio: 'ignore' }).status === 0

const canRun = (runner: Runner, program: string): boolean => succeeds(runner, program, ['--version'])
const canEnter = (runner: Runner, folder: string): boolean => succeeds(runner, '/bin/sh', ['-c', 'cd "$0"', folder])
