/** For the pages on which a reader asks or reports: what every page does, and what fills their fields. */
import './text.ts'
import { fillReport } from '../report-a-problem/fill-in-page.ts'
import { fillSearchField } from '../search/missing-page/fill-search-field.ts'
import { searchWhereNoServerDoes } from '../search/page/search-in-browser.ts'
import { whenParsed } from './when-parsed.ts'

whenParsed(() => {
  fillReport()
  fillSearchField()
  searchWhereNoServerDoes()
})
