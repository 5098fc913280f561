/** `/webinars/old-plan_2.aspx` says “webinars old plan 2”. */
function wordsOf(path: string): string {
  try {
    return decodeURIComponent(path)
      .replace(/\.\w+$/, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  } catch {
    // An address that is not well formed has no words.
    return ''
  }
}

/** Fills the search field of the page that is not there with the words of the address that was asked for. */
export function fillSearchField(): void {
  const field = document.querySelector<HTMLInputElement>('[data-words-of-address]')
  if (field && !field.value) field.value = wordsOf(location.pathname)
}
