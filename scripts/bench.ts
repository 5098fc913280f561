/**
 * `npm run bench`: the project's benchmarks, each beside something that does the same in the usual way, in the same run,
 * because machines differ. `npm run bench -- search` runs one of them.
 */
import { execa } from 'execa'
import { root } from './stack/settings.ts'

const benchmarks: Readonly<Record<string, readonly [file: string, ...parameters: string[]]>> = {
  search: ['scripts/benchmarks/search/bench-search.ts'],
  'search-without-javascript': ['site/builder/bench/search-without-javascript.ts', '1000'],
  'text-border': ['site/builder/bench/fuzz-border.ts', '60'],
  serving: ['site/server/bench/bench-serving.ts', '8'],
  soak: ['site/server/bench/bench-soak.ts', '10'],
  builder: ['site/builder/bench/bench.ts', '100', '1000', '10000'],
  register: ['site/builder/bench/bench.ts', 'register'],
  'register-import': ['scripts/benchmarks/register/bench-import.ts'],
  editing: ['scripts/benchmarks/editing/bench-editing.ts'],
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in benchmarks))
if (unknown) {
  console.error(`There is no benchmark “${unknown}”. There are: ${Object.keys(benchmarks).join(', ')}.`)
  process.exit(1)
}
for (const [name, parameters] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n${name}`)
  const { exitCode } = await execa(process.execPath, parameters, { cwd: root, stdio: 'inherit', reject: false })
  if (exitCode !== 0) process.exitCode = 1
}
