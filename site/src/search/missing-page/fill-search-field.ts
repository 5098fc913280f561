import { loadOnce } from '../../scripts/load-once.ts'
import { wordsOfAddress } from './words-of-address.ts'

/**
 * Fills the search field of the page that is not there with the words of the address that was asked for, and loads the search,
 * which looks for them. Readers without JavaScript find the field empty: one file answers all such addresses.
 */
export function fillSearchField(): void {
  const field = document.querySelector<HTMLInputElement>('[data-words-of-address]')
  const words = wordsOfAddress(location.pathname)
  if (!field || !words) return
  if (!field.value) field.value = words
  const box = document.querySelector<HTMLElement>('[data-search]')
  // Without the search the field works all the same.
  void loadOnce(box?.dataset['search'] ?? '')().catch(() => undefined)
}
