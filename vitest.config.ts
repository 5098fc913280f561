import { defineConfig } from 'vitest/config'

/** Folders that hold no sources. */
const built = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/.data/**']

/** Three kinds of tests, by what they need: nothing, a PostgreSQL, the whole running stack with a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Pages are compiled and checked here, on machines that do other things besides.
          testTimeout: 60_000,
          include: ['{shared,cms,site,scripts}/**/*.test.ts'],
          exclude: [...built, '**/*.integration.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{shared,cms,site,scripts}/**/*.integration.test.ts'],
          exclude: built,
          globalSetup: ['scripts/testing/database-for-tests.ts', 'scripts/testing/browser-for-tests.ts'],
          maxWorkers: 2,
          // Real processes on machines that do other things besides. What passes waits no longer for it.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.journey.test.ts'],
          exclude: built,
          globalSetup: ['e2e/setup/stack-for-journeys.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
})
