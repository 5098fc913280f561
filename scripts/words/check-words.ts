/** `npm run check` runs this: fails on a name or a phrase that docs/glossary.md says to avoid. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../stack/settings.ts'
import { falseAlarms } from './false-alarms.ts'
import { findAvoidedWords } from './find-avoided-words.ts'
import { avoidedWordsOf } from './glossary.ts'

/** The glossary names the words, these files test the check, and the rest is generated or keeps what it once was. */
const notRead =
  /^(docs\/glossary\.md|scripts\/words\/|CHANGELOG\.md|package-lock\.json|cms\/src\/(migrations\/|payload-types\.ts))/

const glossary = 'docs/glossary.md'
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx|astro|mjs|cjs|js|css|md|json|yml)$/.test(file) && !notRead.test(file))
  .filter((file) => existsSync(path.join(root, file)))
const findings = findAvoidedWords(
  files.map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') })),
  avoidedWordsOf(path.join(root, glossary)),
  falseAlarms,
)
if (findings.length > 0) {
  console.error(findings.join('\n'))
  process.exit(1)
}
