/** Makes the notice's button close it, and remembers that until the notice says something else. */
export function closeNotice(): void {
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
}
