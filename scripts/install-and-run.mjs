/**
 * What every npm script of a fresh clone begins with: `node scripts/install-and-run.mjs SCRIPT …`. It is plain JavaScript without dependencies, for
 * Node 20 and later: it installs the packages when they are missing or older than the lockfile, and then runs the script with the Node 24 among them.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname, '..')
const pinnedNode = path.join(root, 'node_modules/node/bin/node')
const [script = '', ...args] = process.argv.slice(2)
const file = path.join(root, script)

/** Programs of who develops this system: they need packages that an installation in production leaves out. */
const forDevelopers = ['test', 'check', 'dev', 'build', 'bench', 'new-type', 'guide-pictures'].map(
  (name) => `scripts/${name}.ts`,
)

const isForProduction = isPruned()
if (isForProduction) refuseWhatIsMissing()
else if (!isInstalled()) await install()
if (isForProduction || realpathSync(process.execPath) === realpathSync(pinnedNode)) {
  process.argv = [process.execPath, file, ...args]
  await import(pathToFileURL(file).href)
} else {
  process.exit(await run(pinnedNode, [file, ...args]))
}

/** Whether npm's record of what is installed has all that the lockfile asks for. Packages for other machines are optional, hence missing. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  return (
    existsSync(pinnedNode) &&
    Object.entries(wanted).every(
      ([name, entry]) =>
        name === '' || !name.startsWith('node_modules') || entry.optional || installed[name]?.version === entry.version,
    )
  )
}

/** Whether this is an installation in production, as in the image: every package that it needs at work, and none for developers. */
function isPruned() {
  const wanted = Object.entries(packagesIn('package-lock.json')).filter(([name]) => name.startsWith('node_modules'))
  const installed = packagesIn('node_modules/.package-lock.json')
  const ofDevelopers = wanted.filter(([, { dev }]) => dev)
  return (
    ofDevelopers.length > 0 &&
    ofDevelopers.every(([name]) => !installed[name]) &&
    wanted.every(([name, { dev, optional, version }]) => dev || optional || installed[name]?.version === version)
  )
}

/** Says so where a program can't run in production. */
function refuseWhatIsMissing() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 18)) {
    console.error(`This installation runs with Node 24; this is Node ${process.versions.node}. Start it with Node 24.`)
    process.exit(1)
  }
  if (forDevelopers.includes(script)) {
    console.error(
      `${script} needs the packages for developers, which this installation leaves out. Run it in a clone of the repository.`,
    )
    process.exit(1)
  }
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean, dev?: boolean }>} by their folders; none when there is no such file
 */
function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(path.join(root, lockfile), 'utf8')).packages
  } catch {
    return {}
  }
}

async function install() {
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 1000)
  console.error('Installing the packages (npm ci). The first time this takes a minute or two …')
  const clock = setInterval(() => console.error(`  still installing, ${seconds()} s so far`), 15_000)
  const npm = process.env.npm_execpath
  const install = ['ci', '--loglevel=error']
  const code = npm ? await run(process.execPath, [npm, ...install], 2) : await run('npm', install, 2)
  clearInterval(clock)
  if (code !== 0) {
    console.error(
      'The packages could not be installed; npm says why above. Check the network connection and start again.',
    )
    process.exit(1)
  }
  console.error(`The packages are installed (${seconds()} s).`)
}

/**
 * Runs a command on this terminal and hands on the signals that end programs.
 * @param {string} command
 * @param {string[]} commandArgs
 * @param {1 | 2} output where its output goes: what a script answers on standard output stays free of how it came to run
 * @returns {Promise<number>} its exit code
 */
function run(command, commandArgs, output = 1) {
  const child = spawn(command, commandArgs, { cwd: root, stdio: ['inherit', output, 'inherit', 'ipc'] })
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const handOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, handOn)
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${command} can't be run: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => {
      for (const each of signals) process.off(each, handOn)
      resolve(code ?? 1)
    })
  })
}
