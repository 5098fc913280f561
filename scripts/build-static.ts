/** `npm run build:static -- DIR`: one release as a plain static site. It asks the CMS that is running, or starts one for as long as it takes. */
import path from 'node:path'
import { execa } from 'execa'
import { plainly } from './plainly.ts'
import { freePort } from './ports.ts'
import { Refusal } from './refusal.ts'
import { missingBuildSteps } from './stack/builds.ts'
import { builderEnvironment } from './stack/environment.ts'
import { contextFrom } from './stack/context.ts'
import { databaseStep, preparationStep } from './stack/database-steps.ts'
import { requireWritable } from './stack/preflight.ts'
import { cmsStep, isCmsReady } from './stack/servers.ts'
import { dataDirFrom, root, parseSettings, type Settings } from './stack/settings.ts'
import { inSteps } from './stack/steps.ts'

await plainly(async () => {
  if (process.argv.length !== 3) throw new Refusal('Say where to put it: npm run build:static -- DIR')
  requireWritable(dataDirFrom(process.env))
  const settings = parseSettings(process.env)
  if (await isCmsReady(settings)) {
    await inSteps('people', [missingBuildSteps()])
    return build(settings)
  }
  const context = await contextFrom({
    ...process.env,
    CMS_PORT: String(await freePort()),
    SITE_PORT: String(await freePort()),
    CMS_URL: settings.cmsUrl,
    SITE_URL: settings.siteUrl,
  })
  const undoing: (() => Promise<void>)[] = []
  const run = { later: (undo: () => Promise<void>) => void undoing.push(undo), say: console.error }
  try {
    await inSteps('people', [
      databaseStep(context, run),
      [preparationStep(context, run), ...missingBuildSteps()],
      cmsStep(context, run),
    ])
    await build(context.settings)
  } finally {
    for (let undo = undoing.pop(); undo; undo = undoing.pop()) await undo()
  }
})

async function build(settings: Settings): Promise<void> {
  const { exitCode } = await execa(
    process.execPath,
    [path.join(root, 'site/builder/commands/build-static.ts'), ...process.argv.slice(2)],
    { cwd: root, env: builderEnvironment(settings), stdio: 'inherit', reject: false },
  )
  process.exitCode = exitCode ?? 1
}
