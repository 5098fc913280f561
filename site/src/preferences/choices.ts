import { parseTextSize, type TextSize } from './text-sizes.ts'

const names = ['contrast', 'scheme', 'text-size'] as const
export type Preference = (typeof names)[number]

export const isPreference = (name: string): name is Preference => names.some((known) => known === name)

/** The attribute of the root element that has the choice, and the value that means that the device decides. */
const preferences: Record<Preference, { attribute: string; ofDevice: string }> = {
  contrast: { attribute: 'contrast', ofDevice: 'device' },
  scheme: { attribute: 'scheme', ofDevice: 'device' },
  'text-size': { attribute: 'textSize', ofDevice: '100' },
}
const { dataset } = document.documentElement

/** Fires on the document after a choice, for whatever shows it. */
export const changed = 'display-changed'

/** Whether the device asks for more contrast. */
export const deviceWantsMore = matchMedia('(prefers-contrast: more)')

/** What holds now; the word for “as the device” where nothing was chosen. */
export function chosen(preference: Preference): string {
  const { attribute, ofDevice } = preferences[preference]
  return dataset[attribute] ?? ofDevice
}

/** Whether the page is shown in high contrast, whoever asked for it. */
export const isHighContrast = (): boolean =>
  dataset.contrast === 'high' || (dataset.contrast !== 'standard' && deviceWantsMore.matches)

export const textSize = (): TextSize => parseTextSize(dataset.textSize)

/** Puts a choice on the page and remembers it for the next one, as far as the browser keeps anything. */
export function choose(preference: Preference, value: string): void {
  const { attribute, ofDevice } = preferences[preference]
  const isDevice = value === ofDevice
  if (isDevice) delete dataset[attribute]
  else dataset[attribute] = value
  try {
    if (isDevice) localStorage.removeItem(preference)
    else localStorage.setItem(preference, value)
  } catch {
    // Without storage it holds for this page.
  }
  document.dispatchEvent(new Event(changed))
}

/** Gives everything back to the device. */
export function chooseNothing(): void {
  for (const name of names) choose(name, preferences[name].ofDevice)
}

/** Says to those who can't see it what has become of the page. */
export function announce(words: string): void {
  const announcement = document.querySelector('[data-display-announcement]')
  if (announcement) announcement.textContent = words
}
