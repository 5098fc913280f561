import node from '@astrojs/node'
import { defineConfig, passthroughImageService } from 'astro/config'
import { askTheCms } from './development/ask-the-cms.ts'
import { examples } from './development/examples.ts'
import { withSiteApp } from './runtime/compiled/with-site-app.ts'

/** Compiled once for each version of the code; a release is this build's app, applied to every address (docs/decisions/0018). */
export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware' }),
  integrations: [askTheCms(), examples(), withSiteApp()],
  // Uploads are resized in the CMS; readers have no sessions, and nothing may be written for them.
  image: { service: passthroughImageService() },
  session: false,
  trailingSlash: 'always',
  build: {
    // The Content-Security-Policy allows no inline styles.
    inlineStylesheets: 'never',
    assets: 'assets',
  },
  // No page takes a form by itself: the site server reads the one form there is and renders its page again.
  security: { checkOrigin: true },
  prefetch: false,
  devToolbar: { enabled: false },
  vite: {
    build: {
      // … nor inline scripts, nor data: images.
      assetsInlineLimit: 0,
    },
    // A page's script and what it loads later are one file each (`?worker&url`), read as a plain script.
    // Notes for bundlers are of no use to readers; those of a licence stay.
    worker: {
      format: 'es',
      rolldownOptions: { output: { comments: { legal: true, annotation: false, jsdoc: false } } },
    },
    // Compiled in, so that the site runs from `dist` and its few runtime packages alone.
    ssr: { noExternal: ['@osi/shared', /^@fontsource-variable/, 'lunr'] },
  },
})
