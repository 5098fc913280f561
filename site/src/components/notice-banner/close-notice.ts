/** Closes the notice, and remembers that until it says something else. */
const { dataset } = document.documentElement

document.querySelector('[data-notice-close]')?.addEventListener('click', () => {
  dataset.noticeClosed = ''
  document.querySelector<HTMLElement>('main')?.focus()
  try {
    localStorage.setItem('closed-notice', dataset.notice ?? '')
  } catch {
    // Without storage it is closed on this page.
  }
})
