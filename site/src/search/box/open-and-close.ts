import { loadOnce } from '../../scripts/load-once.ts'

/** Makes the search box open, close and clear. Focus goes in when it opens and back to the button when it closes. */
export function searchBox(): void {
  const box = document.querySelector<HTMLElement>('[data-search]')
  const toggle = box?.querySelector<HTMLButtonElement>('[data-search-toggle]')
  const input = box?.querySelector<HTMLInputElement>('input[type="search"]')
  const clear = box?.querySelector<HTMLButtonElement>('[data-search-clear]')
  const form = box?.querySelector<HTMLFormElement>('form')

  if (!box || !form || !toggle || !input || !clear) return

  const isOpen = () => box.dataset['open'] !== undefined
  const setOpen = (open: boolean) => {
    if (open) box.dataset['open'] = ''
    else delete box.dataset['open']
    toggle.setAttribute('aria-expanded', String(open))
    const next = open ? input : toggle
    next.focus()
  }
  const showClear = () => {
    clear.hidden = input.value === ''
  }

  toggle.addEventListener('click', () => setOpen(!isOpen()))
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen() || event.defaultPrevented) return
    // Browsers empty the field at this key; the words are kept for when it is opened again.
    event.preventDefault()
    setOpen(false)
  })
  clear.addEventListener('click', () => {
    input.value = ''
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.focus()
  })
  input.addEventListener('input', showClear)
  // With nothing typed there is nothing to look for: the field is what was meant.
  form.addEventListener('submit', (event) => {
    if (input.value.trim() !== '') return
    event.preventDefault()
    input.focus()
  })
  // Nothing of the search is loaded before somebody is about to use it.
  const search = loadOnce(box.dataset['search'] ?? '')
  const load = () => void search().catch(() => undefined)
  input.addEventListener('focus', load)
  if (document.activeElement === input) load()
  // A browser that goes back may have put words into the field.
  window.addEventListener('pageshow', showClear)
}
