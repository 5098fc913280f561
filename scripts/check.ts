/** `npm run check`: everything that a tool can judge. Each check says what is wrong and how to put it right; none changes a file. */
import { execa } from 'execa'
import { quiet } from './stack/environment.ts'
import { root } from './stack/settings.ts'

interface Check {
  title: string
  command: [string, ...string[]]
  /** How to put right what it finds. */
  remedy: string
}

const checks: readonly Check[] = [
  {
    title: 'Format',
    command: ['prettier', '--check', '--log-level', 'warn', '.'],
    remedy: 'npm run format writes every file in the common form.',
  },
  { title: 'Types of shared', command: ['tsc', '-p', 'shared'], remedy: 'Mend the lines that the compiler names.' },
  {
    title: 'Types of the journeys',
    command: ['tsc', '-p', 'e2e'],
    remedy: 'Mend the lines that the compiler names.',
  },
  {
    title: 'Types of the scripts',
    command: ['tsc', '-p', 'scripts'],
    remedy: 'Mend the lines that the compiler names.',
  },
  {
    title: 'Types of the CMS',
    command: ['tsc', '-p', 'cms'],
    remedy:
      'Mend the lines that the compiler names. A complaint in cms/src/schema-contract means that a field of a collection and the public schema in shared drifted apart.',
  },
  {
    title: 'Types of the site',
    command: ['npm', 'run', '--silent', '-w', 'site', 'check'],
    remedy: 'Mend the lines that the compiler names.',
  },
  {
    title: 'Lint',
    command: ['eslint', '.'],
    remedy: 'npm run lint -- --fix mends some of it; the rest says why it is asked for.',
  },
  {
    title: 'Dependencies between the rooms',
    command: [
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      'shared/src',
      'cms/src',
      'site/src',
      'site/development',
      'site/builder',
      'site/server',
      'site/runtime',
      'scripts',
      'e2e',
    ],
    remedy: 'Each rule in .dependency-cruiser.cjs says why; what two rooms need belongs in shared.',
  },
  {
    title: 'Words',
    command: ['node', 'scripts/words/check-words.ts'],
    remedy: 'docs/glossary.md has the term; a false alarm goes into scripts/words/false-alarms.ts, with its reason.',
  },
  {
    title: 'Type assertions',
    command: ['node', 'scripts/assertions/check-assertions.ts'],
    remedy: 'Give the value a better type, or lower the number in scripts/assertions/allowed-assertions.ts.',
  },
  {
    title: 'Licenses and number of packages',
    command: ['node', 'scripts/supply-chain/check-packages.ts'],
    remedy: 'scripts/supply-chain/allowed-packages.ts says what is allowed, and why.',
  },
  {
    title: 'Unused code',
    command: ['knip', '--no-progress'],
    remedy: 'Remove it, or export it no longer; a new program that is started by its name is an entry in knip.json.',
  },
  {
    title: 'Generated files and migrations',
    command: ['npm', 'run', '--silent', '-w', 'cms', 'check:generated'],
    remedy: 'It says which command writes them anew.',
  },
]

/** How many at a time: each wants a processor and some memory. */
const atATime = 2

interface Outcome {
  check: Check
  failed: boolean
  words: string
}

async function judge(check: Check): Promise<Outcome> {
  const startedAt = performance.now()
  const [program, ...args] = check.command
  const { failed, all } = await execa(program, args, {
    cwd: root,
    // Some tools load the CMS's configuration, which wants its secrets otherwise.
    env: { ...quiet, OSI_ONLY_COMPILING: 'true' },
    preferLocal: true,
    localDir: root,
    all: true,
    reject: false,
    stdin: 'ignore',
  })
  console.log(`${failed ? '✖' : '✔'} ${check.title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)
  return { check, failed, words: all }
}

const waiting = [...checks]
const outcomes: Outcome[] = []
await Promise.all(
  Array.from({ length: atATime }, async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) outcomes.push(await judge(check))
  }),
)
const failures = outcomes.filter(({ failed }) => failed)
for (const { check, words } of failures) console.error(`\n── ${check.title} ──\n${words.trim()}\n→ ${check.remedy}`)
if (failures.length > 0)
  console.error(
    `\n${failures.length} of ${checks.length} checks failed: ${failures.map(({ check }) => check.title).join(', ')}.`,
  )
process.exit(failures.length > 0 ? 1 : 0)
