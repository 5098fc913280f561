import type { AstroIntegration } from 'astro'

/** In development pages are rendered from what the CMS has just now; the release builder and the site server have no part in it. */
export const askTheCms = (): AstroIntegration => ({
  name: 'ask-the-cms',
  hooks: {
    'astro:config:setup': ({ command, addMiddleware }) => {
      if (command === 'dev') addMiddleware({ order: 'pre', entrypoint: new URL('./middleware.ts', import.meta.url) })
    },
  },
})
