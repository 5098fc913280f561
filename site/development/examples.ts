import type { AstroIntegration } from 'astro'

/**
 * The examples page, `/examples/`: in development, and where a test compiles the site with it (`OSI_EXAMPLES`). No release has it.
 */
export const examples = (): AstroIntegration => ({
  name: 'examples',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev' && process.env.OSI_EXAMPLES !== 'true') return
      const entrypoint = new URL('../src/testing/examples/ExamplesPage.astro', import.meta.url)
      injectRoute({ pattern: '/examples/[...name]', entrypoint, prerender: false })
    },
  },
})
