/*
 * The reader's contrast, colours and text size, put on the page before anything is drawn, and the notice that they closed taken
 * off it. Loaded in the head without `defer`, hence small and in plain script. Without a choice the style sheet follows the
 * device. Storage can be switched off: then every visit starts as designed.
 */
;(() => {
  const { dataset } = document.documentElement
  dataset.script = 'on'
  try {
    /** @param {string} key */
    const of = (key) => localStorage.getItem(key) ?? ''
    if (/^(high|standard)$/.test(of('contrast'))) dataset.contrast = of('contrast')
    if (/^(light|dark)$/.test(of('scheme'))) dataset.scheme = of('scheme')
    if (!/^(100)?$/.test(of('text-size'))) dataset.textSize = of('text-size')
    if (dataset.notice && of('closed-notice') === dataset.notice) dataset.noticeClosed = ''
  } catch {
    // No storage, no preferences.
  }
})()
