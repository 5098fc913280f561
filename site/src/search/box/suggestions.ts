import { html } from '../page/html.ts'
import { piecesMarkup } from '../page/results-markup.ts'
import type { SearchResult } from '../answer/results.ts'
import { searchHere } from '../answer/browser-searcher.ts'

/** After so many characters there is something to suggest. */
const minCharacters = 2
const maxSuggestions = 6
/** Milliseconds without a key before suggestions are looked for, and before they are announced. */
const pauseBeforeSearch = 120
const pauseBeforeAnnouncement = 900

const optionMarkup = ({ title, kind, page, when }: SearchResult, index: number) =>
  html` <li class="suggestion" role="option" id="search-suggestion-${index}" aria-selected="false">
    <span class="suggestion__title">${piecesMarkup(title)}</span>
    <span class="suggestion__kind">${kind}${page && ` in ${page}`}${when?.phase && ` · ${when.phase}`}</span>
  </li>`

/**
 * Suggestions below the search box: a combobox with a list, of which nothing is chosen until a reader does
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export function addSuggestions(form: HTMLElement, input: HTMLInputElement): void {
  const list = document.createElement('ul')
  list.className = 'suggestions'
  list.id = 'search-suggestions'
  list.role = 'listbox'
  list.ariaLabel = 'Suggestions'
  list.hidden = true
  const status = document.createElement('p')
  status.className = 'visually-hidden'
  status.role = 'status'
  form.append(list, status)
  input.role = 'combobox'
  input.ariaAutoComplete = 'list'
  input.ariaExpanded = 'false'
  input.setAttribute('aria-controls', list.id)

  let results: SearchResult[] = []
  let active = -1
  let latest = 0
  let searchTimer = 0
  let announcementTimer = 0

  const setActive = (index: number) => {
    active = index
    for (const [at, option] of [...list.children].entries()) option.ariaSelected = String(at === active)
    if (active === -1) input.removeAttribute('aria-activedescendant')
    else {
      input.setAttribute('aria-activedescendant', `search-suggestion-${active}`)
      list.children[active]?.scrollIntoView({ block: 'nearest' })
    }
  }
  const show = (open: boolean) => {
    list.hidden = !open
    input.ariaExpanded = String(open)
    setActive(-1)
  }
  const announce = (text: string) => {
    clearTimeout(announcementTimer)
    announcementTimer = window.setTimeout(() => (status.textContent = text), pauseBeforeAnnouncement)
  }
  const close = () => {
    latest += 1
    clearTimeout(searchTimer)
    clearTimeout(announcementTimer)
    status.textContent = ''
    show(false)
  }
  const go = (result: SearchResult | undefined) => {
    if (result) location.assign(result.address)
  }

  const suggest = async () => {
    const number = (latest += 1)
    const query = input.value
    const found = await searchHere({ query, typing: true, perPage: maxSuggestions })
    if (number !== latest || document.activeElement !== input) return
    results = found.results
    list.innerHTML = results.map((result, index) => optionMarkup(result, index).text).join('')
    show(results.length > 0)
    announce(
      results.length === 0
        ? 'No suggestions.'
        : `${results.length} ${results.length === 1 ? 'suggestion' : 'suggestions'}. Use the up and down arrows to choose one.`,
    )
  }

  const onInput = () => {
    clearTimeout(searchTimer)
    if (input.value.trim().length < minCharacters) return close()
    // Without an answer there are no suggestions; the form works all the same.
    searchTimer = window.setTimeout(() => void suggest().catch(close), pauseBeforeSearch)
  }

  input.addEventListener('input', onInput)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const isOpen = !list.hidden
    if (event.key === 'Escape' && isOpen) {
      // Only the list closes; the same key again closes the box.
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isOpen) return onInput()
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      // One step beyond either end leads back into the box.
      const positions = results.length + 1
      setActive(((active + 1 + step + positions) % positions) - 1)
    } else if (event.key === 'Enter' && isOpen && active !== -1) {
      event.preventDefault()
      go(results[active])
    } else if (event.key === 'Tab') close()
  })
  // The box keeps the focus while a suggestion is pressed, or the list would be gone before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role="option"]')
    go(results[[...list.children].indexOf(option as Element)])
  })
  input.addEventListener('blur', close)
  // What every query needs is fetched while the first letters are typed.
  searchHere({ query: '' }).catch(() => undefined)
  if (document.activeElement === input && input.value !== input.defaultValue) onInput()
}
