import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/**
 * Has `astro build` write `dist/server/app.mjs` beside the adapter's own entry, in the same compile: the adapter's entry exports a
 * handler for Node's requests and answers, and keeps Astro's app to itself.
 */
export const withSiteApp = (): AstroIntegration => ({
  name: 'with-site-app',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'with-site-app',
              apply: 'build',
              applyToEnvironment: ({ name }) => name === 'ssr',
              buildStart() {
                this.emitFile({
                  type: 'chunk',
                  id: fileURLToPath(new URL('./site-app.ts', import.meta.url)),
                  fileName: 'app.mjs',
                })
              },
            },
          ],
        },
      })
    },
  },
})
