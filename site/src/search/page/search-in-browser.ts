import { loadOnce } from '../../scripts/load-once.ts'

/** On a plain static host nothing reads the address of `/search/?q=`: the browser does. Where a server has answered, nothing is loaded. */
export function searchWhereNoServerDoes(): void {
  const box = document.querySelector<HTMLElement>('[data-search]')
  if (document.querySelector('[data-search-page="open"]')) void loadOnce(box?.dataset.search ?? '')()
}
