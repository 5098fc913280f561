/**
 * The search in the reader's browser, in one file: it attaches itself to the search box, to a page of results that nobody has
 * filled, and to the page that is not there.
 */
import { adoptStyles } from '../scripts/adopt-styles.ts'
import { addSuggestions } from './box/suggestions.ts'
import styles from './box/suggestions.css?inline'
import { suggestLikelyPage } from './missing-page/suggest-likely-page.ts'
import { answerInBrowser } from './page/answer-in-browser.ts'

const form = document.querySelector<HTMLElement>('[data-search-box]')
const input = form?.querySelector<HTMLInputElement>('input[type="search"]')
if (form && input) {
  adoptStyles(styles)
  addSuggestions(form, input)
}

const page = document.querySelector<HTMLElement>('[data-search-page="open"]')
if (page) void answerInBrowser(page)

const likely = document.querySelector<HTMLElement>('[data-likely-page]')
if (likely) void suggestLikelyPage(likely)
