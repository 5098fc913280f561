/** `npm test`: units, integration against a real PostgreSQL, journeys in a real browser. What follows is handed to Vitest. */
import path from 'node:path'
import { execa } from 'execa'
import { Refusal } from './refusal.ts'
import { builds, isBuilt, make } from './stack/builds.ts'
import { root } from './stack/settings.ts'
import { inSteps } from './stack/steps.ts'

const given = process.argv.slice(2)

try {
  await inSteps('people', [
    builds
      .filter((build) => !isBuilt(build))
      .map((build) => ({ title: `Compiling ${build.title}`, do: (tell) => make(build, tell) })),
  ])
  const { exitCode } = await execa(
    process.execPath,
    [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...given],
    {
      cwd: root,
      stdio: 'inherit',
      reject: false,
    },
  )
  process.exitCode = exitCode ?? 1
} catch (error) {
  console.error(error instanceof Refusal ? `\n${error.message}` : error)
  process.exitCode = 1
}
