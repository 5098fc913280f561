/**
 * What every page does in the browser, in the page's one script: each part looks for its elements and leaves other pages alone.
 * The script stands in the head and is read before anything is drawn; the search and the display settings come when somebody uses them.
 */
import '../preferences/apply-before-paint.ts'
import { closeNotice } from '../components/notice-banner/close-notice.ts'
import { prefetchOnIntent } from '../prefetch/prefetch-on-intent.ts'
import { quickPreferences } from '../preferences/quick-preferences.ts'
import { copyTerms } from '../registration/copy-term.ts'
import { watchTables } from '../rich-text/table-scroll.ts'
import { searchBox } from '../search/box/open-and-close.ts'
import { whenParsed } from './when-parsed.ts'

whenParsed(() => {
  quickPreferences()
  searchBox()
  closeNotice()
  copyTerms()
  watchTables()
  prefetchOnIntent()
})
