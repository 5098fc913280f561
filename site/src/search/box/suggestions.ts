import { searchHere } from '../answer/browser-searcher.ts'
import { SuggestionList } from './suggestion-list.ts'

/** After so many characters there is something to suggest. */
const minCharacters = 2
const maxSuggestions = 6
/** How long nobody types before suggestions are looked for. */
const searchDelayMs = 120

/** Adds suggestions to the search field: they come while a reader types, and the arrows, Enter and Escape work as in any combobox. */
export function addSuggestions(form: HTMLElement, input: HTMLInputElement): void {
  const list = new SuggestionList(form, input, (result) => {
    if (result) location.assign(result.address)
  })
  let latest = 0
  let searchTimer = 0

  const close = () => {
    latest += 1
    clearTimeout(searchTimer)
    list.close()
  }
  const suggest = async () => {
    const number = (latest += 1)
    const { results } = await searchHere({ query: input.value, typing: true, perPage: maxSuggestions })
    if (number === latest && document.activeElement === input) list.show(results)
  }
  const onInput = () => {
    clearTimeout(searchTimer)
    if (input.value.trim().length < minCharacters) return close()
    // Without an answer there are no suggestions; the form works all the same.
    searchTimer = window.setTimeout(() => void suggest().catch(close), searchDelayMs)
  }

  input.addEventListener('input', onInput)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'Escape' && list.isOpen) {
      // Only the list closes; the same key again closes the box.
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!list.isOpen) return onInput()
      event.preventDefault()
      list.move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && list.isOpen && list.active) {
      event.preventDefault()
      location.assign(list.active.address)
    } else if (event.key === 'Tab') close()
  })
  input.addEventListener('blur', close)
  // What every query needs is fetched while the first letters are typed.
  searchHere({ query: '' }).catch(() => undefined)
  if (document.activeElement === input && input.value !== input.defaultValue) onInput()
}
