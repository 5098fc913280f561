import sans from '@fontsource-variable/public-sans/LICENSE?raw'
import serif from '@fontsource-variable/source-serif-4/LICENSE?raw'
import lunr from 'lunr/LICENSE?raw'
import type { APIRoute } from 'astro'
import own from '../../../LICENSE?raw'

/** The works that reach a reader's browser, each with its license's text. */
const works = [
  { name: 'This website’s own scripts and styles', license: own },
  { name: 'Public Sans, the typeface of texts', license: sans },
  { name: 'Source Serif 4, the typeface of headings', license: serif },
  { name: 'Lunr, the search', license: lunr },
]

export const GET: APIRoute = () =>
  new Response(works.map(({ name, license }) => `${name}\n\n${license.trim()}\n`).join(`\n${'-'.repeat(80)}\n\n`), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
