/** First parts of addresses that the site itself answers; a top-level page can't take them. */
const reserved = new Set([
  'webinars',
  'conferences',
  'identified-schools',
  'contacts',
  'faqs',
  'glossary',
  'search',
  'report-a-problem',
  'accessibility',
  'calendar',
  'preview',
  'files',
  'assets',
  'admin',
  'api',
  'healthz',
  'readyz',
  '404',
  'index',
])

/** Whether the site needs this address for itself. */
export const isReservedSlug = (slug: string): boolean => reserved.has(slug)
