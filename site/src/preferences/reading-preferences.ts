import { textSizeAfter, parseTextSize, type TextSize } from './text-sizes.ts'

/** Makes the buttons at the top of the page work; what they set is applied again on the next page before it is drawn. */

const page = document.documentElement
const contrast = document.querySelector<HTMLButtonElement>('[data-preference="contrast"]')
const [smaller, normal, larger] = ['smaller', 'normal', 'larger'].map((step) =>
  document.querySelector<HTMLButtonElement>(`[data-text-size-step="${step}"]`),
)
const announcement = document.querySelector<HTMLElement>('[data-preference="announcement"]')

function remember(key: string, value: string | undefined) {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Without storage it holds for this page.
  }
}

const isHigh = () => page.dataset['contrast'] === 'high'
const size = () => parseTextSize(page.dataset['textSize'])

function show() {
  contrast?.setAttribute('aria-pressed', String(isHigh()))
  normal?.setAttribute('aria-pressed', String(size() === 100))
  smaller?.setAttribute('aria-disabled', String(textSizeAfter(size(), 'smaller') === size()))
  larger?.setAttribute('aria-disabled', String(textSizeAfter(size(), 'larger') === size()))
}

function setContrast(high: boolean) {
  if (high) page.dataset['contrast'] = 'high'
  else delete page.dataset['contrast']
  remember('contrast', high ? 'high' : undefined)
  show()
}

function setTextSize(next: TextSize) {
  if (next === 100) delete page.dataset['textSize']
  else page.dataset['textSize'] = String(next)
  remember('text-size', next === 100 ? undefined : String(next))
  if (announcement) announcement.textContent = `Text size ${next} percent`
  show()
}

contrast?.addEventListener('click', () => setContrast(!isHigh()))
smaller?.addEventListener('click', () => setTextSize(textSizeAfter(size(), 'smaller')))
normal?.addEventListener('click', () => setTextSize(100))
larger?.addEventListener('click', () => setTextSize(textSizeAfter(size(), 'larger')))
show()
