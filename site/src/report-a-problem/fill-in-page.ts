/** How the reader sees the page: its size, and what they or their device chose. */
function displayInWords(): string {
  const { dataset } = document.documentElement
  const chosen = [dataset.contrast, dataset.scheme, dataset.textSize && `${dataset.textSize}% text`].filter(Boolean)
  const asked = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].filter(
    (query) => matchMedia(query).matches,
  )
  return [`${innerWidth} × ${innerHeight}`, ...chosen, ...asked].join(', ')
}

/** Which release the reader has before them, for those who look for the fault; nothing where it can't be had. */
async function releaseInWords(): Promise<string> {
  try {
    const release: unknown = await (await fetch('/release.json')).json()
    return typeof release === 'object' && release && 'id' in release ? `, release ${String(release.id)}` : ''
  } catch {
    return ''
  }
}

/**
 * Fills in the report form what the reader need not type: the page they came from, as the link says it or, coming from the 404 page,
 * as the browser does, and how the site is displayed. What is sent along is shown.
 */
export function fillReport(): void {
  const field = document.querySelector<HTMLInputElement>('#report-page')
  const cameFrom = URL.parse(document.referrer)
  const referrer = cameFrom?.origin === location.origin ? cameFrom.pathname : undefined
  const page = new URLSearchParams(location.search).get('page') ?? referrer
  if (field && page && !field.value) field.value = page

  const display = document.querySelector<HTMLInputElement>('[data-report-display]')
  const shown = document.querySelector<HTMLElement>('[data-report-shown]')
  const words = document.querySelector<HTMLElement>('[data-report-words]')
  const fill = (sentAlong: string) => {
    if (!display || !shown || !words) return
    display.value = sentAlong
    words.textContent = `how this page is displayed (${sentAlong})`
    shown.hidden = false
  }
  fill(displayInWords())
  if (display) void releaseInWords().then((release) => fill(displayInWords() + release))

  // After sending: what is wrong, or the thanks, is what a reader has to hear and see first.
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}
