/*
 * The reader's contrast and text size, put on the page before anything is drawn. Loaded in the head without `defer`,
 * hence small and in plain script. Storage can be switched off: then every visit starts as designed.
 */
;(() => {
  const page = document.documentElement
  page.dataset.script = 'on'
  try {
    if (localStorage.getItem('contrast') === 'high') page.dataset.contrast = 'high'
    const size = localStorage.getItem('text-size')
    if (size && size !== '100') page.dataset.textSize = size
  } catch {
    // No storage, no preferences.
  }
})()
