/** `npm test`: units, integration against a real PostgreSQL, journeys in a real browser. What follows is handed to Vitest. */
import path from 'node:path'
import { execa } from 'execa'
import { plainly } from './plainly.ts'
import { missingBuildSteps } from './stack/builds.ts'
import { root } from './stack/settings.ts'
import { inSteps } from './stack/steps.ts'

const given = process.argv.slice(2)
const areUnitsOnly = given.join(' ').includes('--project unit')

await plainly(async () => {
  if (!areUnitsOnly) await inSteps('people', [missingBuildSteps()])
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const { exitCode } = await execa(process.execPath, [vitest, 'run', ...given], {
    cwd: root,
    stdio: 'inherit',
    reject: false,
  })
  process.exitCode = exitCode ?? 1
})
