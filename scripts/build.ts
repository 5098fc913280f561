/** `npm run build`: compiles both sides for production, whatever was compiled before. */
import { plainly } from './plainly.ts'
import { buildSteps } from './stack/builds.ts'
import { inSteps } from './stack/steps.ts'

await plainly(() => inSteps('people', [buildSteps()]))
