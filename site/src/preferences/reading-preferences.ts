import { parseTextSize, textSizeAfter } from './text-sizes.ts'

/** Makes the display settings work; what they set is applied again on the next page before it is drawn. */

type Preference = 'contrast' | 'scheme' | 'text-size'

/** The attribute of the root element, and the value that means that the device decides. */
const preferences: Record<Preference, { attribute: string; ofDevice: string }> = {
  contrast: { attribute: 'contrast', ofDevice: 'device' },
  scheme: { attribute: 'scheme', ofDevice: 'device' },
  'text-size': { attribute: 'textSize', ofDevice: '100' },
}

const { dataset } = document.documentElement
const deviceWantsMore = matchMedia('(prefers-contrast: more)')
const root = document.querySelector<HTMLElement>('[data-display]')
const find = <Found extends HTMLElement>(selector: string) => root?.querySelector<Found>(selector) ?? undefined
const quick = (name: string) => find<HTMLButtonElement>(`[data-quick="${name}"]`)
const toggle = find<HTMLButtonElement>('[data-display-toggle]')
const panel = find('[data-display-panel]')

const chosen = (preference: Preference): string => {
  const { attribute, ofDevice } = preferences[preference]
  return dataset[attribute] ?? ofDevice
}
const isHigh = () => dataset['contrast'] === 'high' || (dataset['contrast'] !== 'standard' && deviceWantsMore.matches)
const size = () => parseTextSize(dataset['textSize'])

function remember(preference: Preference, value: string | undefined) {
  try {
    if (value === undefined) localStorage.removeItem(preference)
    else localStorage.setItem(preference, value)
  } catch {
    // Without storage it holds for this page.
  }
}

function show() {
  quick('contrast')?.setAttribute('aria-pressed', String(isHigh()))
  quick('normal')?.setAttribute('aria-pressed', String(size() === 100))
  quick('smaller')?.setAttribute('aria-disabled', String(textSizeAfter(size(), 'smaller') === size()))
  quick('larger')?.setAttribute('aria-disabled', String(textSizeAfter(size(), 'larger') === size()))
  for (const input of root?.querySelectorAll<HTMLInputElement>('[data-choice]') ?? []) {
    input.checked = chosen(input.name as Preference) === input.value
  }
}

function choose(preference: Preference, value: string) {
  const { attribute, ofDevice } = preferences[preference]
  if (value === ofDevice) delete dataset[attribute]
  else dataset[attribute] = value
  remember(preference, value === ofDevice ? undefined : value)
  show()
}

function announce(words: string) {
  const announcement = find('[data-display-announcement]')
  if (announcement) announcement.textContent = words
}

function chooseSize(value: number) {
  choose('text-size', String(value))
  announce(`Text size ${value} percent`)
}

function setOpen(open: boolean) {
  if (panel) panel.hidden = !open
  toggle?.setAttribute('aria-expanded', String(open))
}

// Where the device asks for more contrast, “off” has to be said.
quick('contrast')?.addEventListener('click', () =>
  choose('contrast', !isHigh() ? 'high' : deviceWantsMore.matches ? 'standard' : 'device'),
)
quick('smaller')?.addEventListener('click', () => chooseSize(textSizeAfter(size(), 'smaller')))
quick('normal')?.addEventListener('click', () => chooseSize(100))
quick('larger')?.addEventListener('click', () => chooseSize(textSizeAfter(size(), 'larger')))
root?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) choose(target.name as Preference, target.value)
})
find('[data-display-reset]')?.addEventListener('click', () => {
  for (const [name, { ofDevice }] of Object.entries(preferences)) choose(name as Preference, ofDevice)
  announce('Contrast, colors and text size follow your device')
})
toggle?.addEventListener('click', () => setOpen(Boolean(panel?.hidden)))
root?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || panel?.hidden) return
  setOpen(false)
  toggle?.focus()
})
deviceWantsMore.addEventListener('change', show)
show()
