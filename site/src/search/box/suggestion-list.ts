import type { SearchResult } from '../answer/results.ts'
import { html } from '../page/html.ts'
import { piecesMarkup } from '../page/results-markup.ts'

/** How long nobody types before suggestions are announced. */
const announcementDelayMs = 900

const optionMarkup = ({ title, kind, page, when }: SearchResult, index: number) =>
  html` <li class="suggestion" role="option" id="search-suggestion-${index}" aria-selected="false">
    <span class="suggestion__title">${piecesMarkup(title)}</span>
    <span class="suggestion__kind">${kind}${page && ` in ${page}`}${when?.phase && ` · ${when.phase}`}</span>
  </li>`

/**
 * The list of suggestions below the search field: a listbox of which nothing is chosen until a reader does, and a status for those
 * who can't see it (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export class SuggestionList {
  readonly #input: HTMLInputElement
  readonly #list = document.createElement('ul')
  readonly #status = document.createElement('p')
  #results: readonly SearchResult[] = []
  #active = -1
  #announcement = 0

  /** @param onChoose gets the suggestion that was clicked */
  constructor(form: HTMLElement, input: HTMLInputElement, onChoose: (result: SearchResult | undefined) => void) {
    this.#input = input
    this.#list.className = 'suggestions'
    this.#list.id = 'search-suggestions'
    this.#list.role = 'listbox'
    this.#list.ariaLabel = 'Suggestions'
    this.#list.hidden = true
    this.#status.className = 'visually-hidden'
    this.#status.role = 'status'
    form.append(this.#list, this.#status)
    input.role = 'combobox'
    input.ariaAutoComplete = 'list'
    input.ariaExpanded = 'false'
    input.setAttribute('aria-controls', this.#list.id)
    // The field keeps the focus while a suggestion is pressed, or the list would be gone before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault())
    this.#list.addEventListener('click', ({ target }) => {
      const index = [...this.#list.children].findIndex((option) => target instanceof Node && option.contains(target))
      onChoose(this.#results[index])
    })
  }

  get isOpen(): boolean {
    return !this.#list.hidden
  }

  /** The suggestion that the arrows have reached, if any. */
  get active(): SearchResult | undefined {
    return this.#results[this.#active]
  }

  show(results: readonly SearchResult[]): void {
    this.#results = results
    this.#list.innerHTML = results.map((result, index) => optionMarkup(result, index).text).join('')
    this.#setOpen(results.length > 0)
    const count = `${results.length} ${results.length === 1 ? 'suggestion' : 'suggestions'}`
    this.#announce(results.length === 0 ? 'No suggestions.' : `${count}. Use the up and down arrows to choose one.`)
  }

  close(): void {
    clearTimeout(this.#announcement)
    this.#status.textContent = ''
    this.#setOpen(false)
  }

  /** Goes up or down by one. One step beyond either end leads back into the field. */
  move(step: 1 | -1): void {
    const stops = this.#results.length + 1
    this.#setActive(((this.#active + 1 + step + stops) % stops) - 1)
  }

  #setOpen(open: boolean): void {
    this.#list.hidden = !open
    this.#input.ariaExpanded = String(open)
    this.#setActive(-1)
  }

  #setActive(index: number): void {
    this.#active = index
    for (const [at, option] of [...this.#list.children].entries()) option.ariaSelected = String(at === index)
    if (index === -1) this.#input.removeAttribute('aria-activedescendant')
    else {
      this.#input.setAttribute('aria-activedescendant', `search-suggestion-${index}`)
      this.#list.children[index]?.scrollIntoView({ block: 'nearest' })
    }
  }

  #announce(text: string): void {
    clearTimeout(this.#announcement)
    this.#announcement = window.setTimeout(() => (this.#status.textContent = text), announcementDelayMs)
  }
}
