/** `npm run check` runs this: type assertions can only become fewer. Each that is left has its reason in allowed-assertions.ts. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../stack/settings.ts'
import { allowedAssertions } from './allowed-assertions.ts'
import { assertionsIn } from './assertions-in.ts'
import { problemsWithAssertions } from './problems-with-assertions.ts'

const isGenerated = (file: string): boolean => /^cms\/src\/(migrations\/|payload-types\.ts)/.test(file)

const files = execFileSync('git', ['ls-files', '--', '*.ts', '*.tsx', '*.astro'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !isGenerated(file) && existsSync(path.join(root, file)))
const counts = new Map<string, number>()
let lines = 0
for (const file of files) {
  const text = readFileSync(path.join(root, file), 'utf8')
  lines += text.split('\n').length
  counts.set(file, assertionsIn(file, text))
}
const problems = problemsWithAssertions({ counts, lines }, allowedAssertions)
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
