/**
 * Everything that pages do in the browser, in one file: each part looks for its elements and leaves other pages alone. What keeps events
 * true comes by itself, before the page is drawn, and the search comes when somebody uses it.
 */
import '../components/notice-banner/close-notice.ts'
import '../events/own-time.ts'
import '../preferences/reading-preferences.ts'
import '../registration/copy-term.ts'
import '../report-a-problem/fill-in-page.ts'
import '../rich-text/table-scroll.ts'
import '../search/box/open-and-close.ts'
import './words-of-address.ts'
