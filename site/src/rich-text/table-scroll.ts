/** A table that fits is no stop for the Tab key; one that scrolls stays one, also after the window or the text has changed. */
export function watchTables(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0')
      else target.removeAttribute('tabindex')
    }
  })
  for (const table of document.querySelectorAll('[data-scrolls]')) observer.observe(table)
}
