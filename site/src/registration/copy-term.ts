/** Copies what a button stands for. Without permission for the clipboard it marks the term, for the reader to copy. */
async function copy(button: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '')
    return 'Copied'
  } catch {
    const term = button.parentElement?.querySelector('kbd')
    if (!term) return ''
    getSelection()?.selectAllChildren(term)
    return 'Marked: copy it with your keyboard'
  }
}

/** Makes the buttons that copy a search term or an address work. */
export function copyTerms(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.addEventListener('click', () => {
      void copy(button).then((said) => {
        const status = button.parentElement?.querySelector('[data-copy-done]')
        if (status) status.textContent = said
      })
    })
  }
}
