/** `npm run build`: compiles both sides for production, whatever was compiled before. */
import { Refusal } from './refusal.ts'
import { builds, make } from './stack/builds.ts'
import { inSteps } from './stack/steps.ts'

try {
  await inSteps('people', [
    builds.map((build) => ({ title: `Compiling ${build.title}`, do: (tell) => make(build, tell) })),
  ])
} catch (error) {
  console.error(error instanceof Refusal ? `\n${error.message}` : error)
  process.exitCode = 1
}
