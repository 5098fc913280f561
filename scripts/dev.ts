/** `npm run dev`: both sides with hot reload, until Ctrl-C. Pages ask the CMS for what is published at each request. */
import path from 'node:path'
import { execa } from 'execa'
import { cmsEnvironment, siteEnvironment } from './stack/environment.ts'
import { contextFrom } from './stack/context.ts'
import { databaseStep, preparationStep } from './stack/database-steps.ts'
import { howToSignIn, root } from './stack/settings.ts'
import { inSteps } from './stack/steps.ts'
import { untilStopped } from './stack/until-stopped.ts'

await untilStopped(async (run) => {
  const context = await contextFrom(process.env)
  const { settings, administrator } = context
  await inSteps('people', [databaseStep(context, run), preparationStep(context, run)])

  /** Runs one side, with its name before each line that it writes. */
  const follow = (name: string, args: string[], env: Record<string, string>): void => {
    const side = execa(process.execPath, args, {
      cwd: path.join(root, name),
      env: { ...env, NODE_ENV: 'development' },
      extendEnv: false,
      stdin: 'ignore',
      detached: true,
      reject: false,
      stdout: [prefixed(name), 'inherit'],
      stderr: [prefixed(name), 'inherit'],
    })
    run.later(async () => {
      side.kill('SIGTERM')
      await side
    })
    void side.then(({ exitCode, signal }) => {
      if (run.signal.aborted) return
      run.say(`${name} ended (${signal ?? `code ${exitCode}`}).`)
      run.stop(1)
    })
  }
  follow(
    'cms',
    [path.join(root, 'node_modules/next/dist/bin/next'), 'dev', '-H', settings.host, '-p', String(settings.cmsPort)],
    cmsEnvironment(context),
  )
  follow(
    'site',
    [
      path.join(root, 'node_modules/astro/bin/astro.mjs'),
      'dev',
      '--host',
      settings.host,
      '--port',
      String(settings.sitePort),
    ],
    siteEnvironment(settings),
  )
  run.say(`
  The site      ${settings.siteUrl}  (what is published, rendered anew at each request)
  The CMS       ${settings.cmsUrl}/admin  (${howToSignIn(administrator)})
`)
})

function prefixed(name: string) {
  return function* (line: unknown): Generator<string> {
    yield `[${name}] ${String(line)}`
  }
}
