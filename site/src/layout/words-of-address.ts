/** Fills the search field of the page that is not there with the words of the address that was asked for. */
export {}

const field = document.querySelector<HTMLInputElement>('[data-words-of-address]')

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

if (field && !field.value) field.value = wordsOf(location.pathname)
