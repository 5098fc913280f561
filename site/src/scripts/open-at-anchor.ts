/**
 * Opens what is folded around the place that the address names. Chromium and Firefox do it themselves; Safari shows the top of the page
 * (https://bugs.webkit.org/show_bug.cgi?id=228843).
 */
export function openAtAnchor(): void {
  const open = () => {
    const place = document.getElementById(location.hash.slice(1))
    const folded = place?.closest('details')
    if (!folded || folded.open) return
    folded.open = true
    place?.scrollIntoView()
  }
  addEventListener('hashchange', open)
  open()
}
