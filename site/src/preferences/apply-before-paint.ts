/**
 * The reader's contrast, colors and text size, put on the page before anything is drawn, and the notice that they closed taken
 * off it. Without a choice the style sheet follows the device. Storage can be switched off: then every visit starts as designed.
 */
const { dataset } = document.documentElement
dataset.script = 'on'
try {
  const stored = (key: string) => localStorage.getItem(key) ?? ''
  if (/^(high|standard)$/.test(stored('contrast'))) dataset.contrast = stored('contrast')
  if (/^(light|dark)$/.test(stored('scheme'))) dataset.scheme = stored('scheme')
  if (!/^(100)?$/.test(stored('text-size'))) dataset.textSize = stored('text-size')
  if (dataset.notice && stored('closed-notice') === dataset.notice) dataset.noticeClosed = ''
} catch {
  // No storage, no preferences.
}

export {}
